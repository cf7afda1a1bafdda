// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/videolistview.h"

#include <string_view>

namespace spirula::node::web
{

/// The way to the next page of a list, and back; empty on the only page. `address` may have a query.
Html pager(const SiteView &site, const VideoListView &list, std::string_view address);
/// Number of pages of a list, at least 1.
int pageCount(const VideoListView &list);

}
