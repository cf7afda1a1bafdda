// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/router.h"
#include "node/context.h"

namespace spirula::node
{

/// Every route of the public listener: REST API, media, feeds, pages. The context outlives the router.
net::Router publicRoutes(Context &context);

}
