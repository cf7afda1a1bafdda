// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homeevent.h"

#include "wire/home/homejson.h"

namespace spirula::wire
{

std::string encode(const model::Event &event)
{
    Result<json::object> body = parseJsonObject(event.body, maxHomeAnswerBytes, ErrorCode::internal);
    return writeJson(json::object{{"sequence", event.sequence},
                                  {"type", event.type},
                                  {"key", event.key},
                                  {"at", timeOrNull(event.at)},
                                  {"body", body ? std::move(*body) : json::object()}});
}

Result<model::Event> decodeEvent(std::string_view text)
{
    return decodeAnswer<model::Event>(text, [](JsonReader &reader, model::Event &event) {
        reader.require("type");
        reader.number("sequence", event.sequence);
        reader.text("type", event.type, 100);
        reader.text("key", event.key, 1000);
        reader.time("at", event.at);
        const json::value *body = reader.find("body");
        if (body && !body->is_object()) {
            return reader.fail("body", "must be an object");
        }
        event.body = body ? writeJson(*body) : "{}";
    });
}

}
