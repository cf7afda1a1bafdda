// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "model/actor.h"
#include "model/video.h"
#include "node/api/apiparts.h"
#include "wire/rest/videojson.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace spirula::node
{

/// PeerTube's three ways to name a video: number, UUID, short UUID.
using VideoId = std::variant<std::int64_t, Uuid>;
Result<VideoId> parseVideoId(std::string_view text);

/// A video with its channel and account. A number finds only public ones; more it does not say about
/// permission.
Task<Result<wire::VideoRow>> readVideo(Context &context, VideoId id);
/// The video that a request's ":id" names, if its asker may see it.
Task<Result<wire::VideoRow>> visibleVideo(Parts parts, net::Request request);

/// A page of the videos that everybody may see.
struct VideoRows {
    std::int64_t total = 0;
    std::vector<wire::VideoRow> rows;
};
Task<Result<VideoRows>> readVideos(Context &context, model::VideoQuery query);

}
