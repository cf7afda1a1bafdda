// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"

#include <string>
#include <utility>
#include <vector>

namespace spirula::wire
{

using QueryPairs = std::vector<std::pair<std::string, std::string>>;

enum class VideoQueryKind {
    list, ///< /videos, /video-channels/{name}/videos, /accounts/{name}/videos
    search, ///< /search/videos
    owner, ///< the home API: every privacy and state, unknown parameters are refused
};

/// A list request as PeerTube takes it (protocol/rest-api.md sections 1 and 3).
struct VideoListRequest {
    model::VideoQuery query;
    bool nothing = false; ///< it asks for what a node of one person never has: lives, other hosts
    bool skipCount = false;
    bool operator==(const VideoListRequest &) const = default;
};

/// `pairs` are the decoded query parameters; arrays as `key=a&key=b` or `key[]=a`. Errors are invalidInput
/// with field, reason, value. `host` is this node's, for the filter of that name.
Result<VideoListRequest> parseVideoQuery(const QueryPairs &pairs, VideoQueryKind kind,
                                         const std::string &host);
/// The reverse for the home API: what a client appends to /videos. No '?' in front.
std::string writeVideoQuery(const model::VideoQuery &query);
/// Only start, count and sort, e.g. of /video-channels and /accounts. `sortKeys` without '-'.
struct PageRequest {
    int start = 0;
    int count = 15;
    std::string sort;
    bool operator==(const PageRequest &) const = default;
};
Result<PageRequest> parsePageQuery(const QueryPairs &pairs, const std::vector<std::string> &sortKeys,
                                   std::string defaultSort);

}
