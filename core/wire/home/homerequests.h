// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// A caption file on this machine.
struct CaptionRequest {
    std::string language;
    std::string path; ///< .vtt or .srt
    bool operator==(const CaptionRequest &) const = default;
};

/// POST /videos. Unset fields get the node's defaults. Decoding checks the form (members, types, words); the
/// action checks the rules.
struct PublishRequest {
    std::string path; ///< absolute
    std::string name; ///< empty: made from the file's
    std::string description;
    std::string support;
    std::optional<int> category;
    std::optional<int> licence;
    std::optional<std::string> language;
    std::vector<std::string> tags;
    model::Privacy privacy = model::Privacy::everyone;
    std::optional<std::string> password;
    model::CommentsPolicy commentsPolicy = model::CommentsPolicy::enabled;
    bool nsfw = false;
    bool downloadEnabled = true;
    std::optional<WallTime> originallyPublishedAt;
    std::vector<CaptionRequest> captions;
    std::vector<model::Chapter> chapters;
    std::optional<std::string> thumbnailPath; ///< a picture on this machine
    std::optional<std::int64_t> thumbnailAtMs; ///< or the moment of the video that makes it
    std::vector<int> resolutions; ///< empty: those of the settings
    bool draft = false;
    std::optional<WallTime> publishAt; ///< with draft
    bool operator==(const PublishRequest &) const = default;
};

std::string encode(const PublishRequest &request);
Result<PublishRequest> decodePublishRequest(std::string_view json);

/// PATCH /videos/{id}: what is set changes; null in JSON clears what can be empty.
struct VideoChangeRequest {
    std::optional<std::string> name;
    std::optional<std::string> description;
    std::optional<std::string> support;
    std::optional<std::optional<int>> category;
    std::optional<std::optional<int>> licence;
    std::optional<std::optional<std::string>> language;
    std::optional<std::vector<std::string>> tags;
    std::optional<model::Privacy> privacy;
    std::optional<std::string> password;
    std::optional<model::CommentsPolicy> commentsPolicy;
    std::optional<bool> nsfw;
    std::optional<bool> downloadEnabled;
    std::optional<std::optional<WallTime>> originallyPublishedAt;
    std::optional<std::vector<model::Chapter>> chapters;
    std::optional<std::string> thumbnailPath;
    std::optional<std::int64_t> thumbnailAtMs;
    std::optional<bool> draft; ///< false publishes now, true takes back
    std::optional<std::optional<WallTime>> publishAt;
    bool operator==(const VideoChangeRequest &) const = default;
};

std::string encode(const VideoChangeRequest &request);
Result<VideoChangeRequest> decodeVideoChangeRequest(std::string_view json);

/// PUT /videos/{id}/captions/{language} and POST /videos/{id}/file: {"path": "…"}.
std::string encodePathRequest(std::string_view path);
Result<std::string> decodePathRequest(std::string_view json);
/// PUT /videos/{id}/chapters: {"chapters": [{timecode, title}]}.
std::string encodeChaptersRequest(const std::vector<model::Chapter> &chapters);
Result<std::vector<model::Chapter>> decodeChaptersRequest(std::string_view json);
/// POST /videos/{id}/prepare: {"resolutions": [720, 480]}; an empty body or list means those of the settings.
std::string encodePrepareRequest(const std::vector<int> &resolutions);
Result<std::vector<int>> decodePrepareRequest(std::string_view json);

}
