// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/router.h"
#include "node/context.h"

#include <string>

namespace spirula::node
{

/// Every route of the home listener; each request needs `token` and a Host of this machine's loopback. The
/// context outlives the router.
net::Router homeRoutes(Context &context, std::string token);

}
