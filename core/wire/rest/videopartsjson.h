// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "wire/rest/restcontext.h"
#include "wire/rest/restvalues.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// /videos/{id}/captions, /chapters and /storyboards.
std::string encodeCaptions(const RestContext &context, const std::vector<model::Caption> &captions);
std::string encodeChapters(const std::vector<model::Chapter> &chapters);
std::string encodeStoryboards(const RestContext &context, const std::optional<model::Storyboard> &storyboard);

Result<RestPage<RestCaption>> decodeCaptions(std::string_view json, std::string_view instanceUrl,
                                             std::size_t maxBytes = 1 << 20);
Result<std::vector<model::Chapter>> decodeChapters(std::string_view json, std::size_t maxBytes = 1 << 20);
Result<std::vector<RestStoryboard>> decodeStoryboards(std::string_view json, std::string_view instanceUrl,
                                                      std::size_t maxBytes = 1 << 20);

std::string encode(const RestContext &context, const RestPage<RestCaption> &captions);
std::string encode(const RestContext &context, const std::vector<RestStoryboard> &storyboards);

}
