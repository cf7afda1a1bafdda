// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/job/preparationpayload.h"

#include "wire/jsonreader.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t payloadLimit = 64 * 1024;

}

std::string encode(const PreparationPayload &payload)
{
    json::object object{{"resolutions", json::value_from(payload.resolutions)}};
    if (!payload.sourcePath.empty()) {
        object["sourcePath"] = payload.sourcePath;
    }
    if (payload.thumbnailPath) {
        object["thumbnailPath"] = *payload.thumbnailPath;
    }
    if (payload.thumbnailAtMs) {
        object["thumbnailAtMs"] = *payload.thumbnailAtMs;
    }
    if (payload.testClip) {
        object["testClip"] = json::object{{"seconds", payload.testClip->seconds},
                                          {"width", payload.testClip->width},
                                          {"height", payload.testClip->height},
                                          {"pattern", payload.testClip->pattern}};
    }
    return json::serialize(object);
}

Result<PreparationPayload> decodePreparationPayload(std::string_view text)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, payloadLimit, ErrorCode::internal));
    PreparationPayload payload;
    if (const json::value *path = object.if_contains("sourcePath"); path && path->is_string()) {
        payload.sourcePath = path->get_string();
    }
    if (const json::value *path = object.if_contains("thumbnailPath"); path && path->is_string()) {
        payload.thumbnailPath = std::string(path->get_string());
    }
    if (const json::value *at = object.if_contains("thumbnailAtMs"); at && at->is_int64()) {
        payload.thumbnailAtMs = at->get_int64();
    }
    if (const json::value *resolutions = object.if_contains("resolutions");
        resolutions && resolutions->is_array()) {
        for (const json::value &resolution : resolutions->get_array()) {
            if (resolution.is_int64()) {
                payload.resolutions.push_back(static_cast<int>(resolution.get_int64()));
            }
        }
    }
    JsonReader reader(object, JsonFrom::answer);
    reader.ifThere("testClip", payload.testClip, [&](model::TestClip &clip) {
        reader.object("testClip", [&](JsonReader &inner) {
            inner.number("seconds", clip.seconds);
            inner.number("width", clip.width);
            inner.number("height", clip.height);
            inner.number("pattern", clip.pattern);
        });
    });
    SPIRULA_CHECK(reader.finish());
    return payload;
}

}
