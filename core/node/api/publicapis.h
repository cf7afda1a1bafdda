// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/api/apihandler.h"
#include "wire/rest/videoquery.h"

#include <cstdint>
#include <optional>

namespace spirula::node
{

// The parts of the public door, each in the file of its name.

void addVideosApi(net::Router &router, const Parts &parts);
void addVideoAccessApi(net::Router &router, const Parts &parts);
void addChannelsApi(net::Router &router, const Parts &parts);
void addAccountsApi(net::Router &router, const Parts &parts);
void addSearchApi(net::Router &router, const Parts &parts);
void addConfigApi(net::Router &router, const Parts &parts);
void addMediaApi(net::Router &router, const Parts &parts);
void addDownloadApi(net::Router &router, const Parts &parts);
void addOembedApi(net::Router &router, const Parts &parts);
void addFeedsApi(net::Router &router, const Parts &parts);
void addWellKnownApi(net::Router &router, const Parts &parts);
void addReachApi(net::Router &router, const Parts &parts);
void addPagesApi(net::Router &router, const Parts &parts);
void addWatchPagesApi(net::Router &router, const Parts &parts);
void addAssetsApi(net::Router &router);

/// Whose videos a list shows; both unset for the whole site.
struct VideoScope {
    std::optional<std::int64_t> channelId;
    std::optional<std::int64_t> accountId;
};
/// A page of public videos for the query of a request, as /videos and its relatives answer it.
Task<Result<net::Response>> videoPage(Parts parts, net::Query query, wire::VideoQueryKind kind,
                                      VideoScope scope);

}
