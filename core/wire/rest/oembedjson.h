// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "model/video.h"
#include "wire/rest/restcontext.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace spirula::wire
{

/// What a page asks /services/oembed for.
struct OembedRequest {
    Uuid uuid;
    std::optional<int> maxWidth;
    std::optional<int> maxHeight;
    bool operator==(const OembedRequest &) const = default;
};

/// `pairs` are the decoded query parameters. Foreign URLs are invalidInput, another format than json is
/// unsupported.
Result<OembedRequest> parseOembedQuery(const RestContext &context,
                                       const std::vector<std::pair<std::string, std::string>> &pairs);
std::string encodeOembed(const RestContext &context, const OembedRequest &request,
                         const model::VideoDetails &details, const model::Channel &channel);

}
