// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/testcliprequest.h"

#include "wire/home/homejson.h"

namespace spirula::wire
{

std::string encode(const TestClipRequest &request)
{
    json::object object{{"seconds", request.clip.seconds},
                        {"width", request.clip.width},
                        {"height", request.clip.height},
                        {"pattern", request.clip.pattern},
                        {"draft", request.draft}};
    if (!request.name.empty()) {
        object["name"] = request.name;
    }
    return writeJson(object);
}

Result<TestClipRequest> decodeTestClipRequest(std::string_view text)
{
    return decodeRequest<TestClipRequest>(
        text.empty() ? "{}" : text, [](JsonReader &reader, TestClipRequest &request) {
            using model::TestClip;
            reader.number("seconds", request.clip.seconds, 1, TestClip::longest);
            reader.number("width", request.clip.width, TestClip::leastEdge, TestClip::largestEdge);
            reader.number("height", request.clip.height, TestClip::leastEdge, TestClip::largestEdge);
            reader.number("pattern", request.clip.pattern, 0, TestClip::patterns - 1);
            reader.text("name", request.name, maxHomeText);
            reader.flag("draft", request.draft);
        });
}

}
