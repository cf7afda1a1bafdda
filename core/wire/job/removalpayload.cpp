// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/job/removalpayload.h"

#include "wire/jsonreader.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t payloadLimit = 1024;

}

std::string encode(const RemovalPayload &payload)
{
    return json::serialize(json::object{{"video", payload.video}, {"deletedAt", payload.deletedAt}});
}

Result<RemovalPayload> decodeRemovalPayload(std::string_view text)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, payloadLimit, ErrorCode::internal));
    JsonReader reader(object, JsonFrom::answer);
    RemovalPayload payload;
    reader.require("video");
    reader.number("video", payload.video);
    reader.number("deletedAt", payload.deletedAt);
    SPIRULA_CHECK(reader.finish());
    return payload;
}

}
