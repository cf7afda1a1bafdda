// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/routetable.h"

namespace spirula::net
{

/// What a Router collects and a server takes over.
struct Router::State {
    std::shared_ptr<RouteTable> table = std::make_shared<RouteTable>();
};

}
