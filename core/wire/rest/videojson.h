// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "model/video.h"
#include "wire/rest/restcontext.h"
#include "wire/rest/restvalues.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// A video with who made it, as a row of a list needs it.
struct VideoRow {
    model::VideoDetails details; ///< files are not needed
    model::Channel channel;
    model::Account account;
};

// The node's side: our own videos in PeerTube's form (6.3 with the additive fields of 7 and 8).
std::string encodeVideo(const RestContext &context, const model::VideoDetails &details,
                        const model::Channel &channel, const model::Account &account);
std::string encodeVideoList(const RestContext &context, std::int64_t total,
                            const std::vector<VideoRow> &rows);
std::string encodeVideoDescription(const model::Video &video);
/// `{files: {token, expires}}` for private files.
std::string encodeVideoToken(std::string_view token, WallTime expires);

// From the model to the values of the form.
RestVideo restVideo(const RestContext &context, const VideoRow &row);
RestVideoDetails restVideoDetails(const RestContext &context, const model::VideoDetails &details,
                                  const model::Channel &channel, const model::Account &account);
std::string encode(const RestContext &context, const RestVideoDetails &details);
std::string encode(const RestContext &context, const RestPage<RestVideo> &page);

// The reader's side: any instance's answers, all hostile. `instanceUrl` is the origin that answered; relative
// paths are made absolute with it.
Result<RestVideoDetails> decodeVideo(std::string_view json, std::string_view instanceUrl,
                                     std::size_t maxBytes = 1 << 20);
Result<RestPage<RestVideo>> decodeVideoList(std::string_view json, std::string_view instanceUrl,
                                            std::size_t maxBytes = 4 << 20);

}
