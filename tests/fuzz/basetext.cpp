// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything in base that reads strangers' text: what is read must survive being written and read again.

#include "base/base64.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "base/uuid.h"
#include "model/videorules.h"
#include "model/vocabulary.h"
#include "require.h"

#include <cstdint>

using namespace spirula;
using fuzz::require;

namespace
{

void checkText(std::string_view text)
{
    const std::string clean = toUtf8(text);
    require(isUtf8(clean) && toUtf8(clean) == clean);
    require(!isUtf8(text) || clean == text);
    require(codePoints(clean) <= clean.size() && isUtf8(leftCodePoints(clean, 3)));
    std::string again;
    for (std::string_view rest = text; const auto c = takeCodePoint(rest);) {
        appendCodePoint(again, *c);
    }
    require(again == clean);
    require(fromHex(toHex(text)) == text && percentDecode(percentEncode(text)) == text);
    require(fromBase64(toBase64(text)) == text);
    if (const auto bytes = fromBase64(text)) {
        require(toBase64(*bytes).starts_with(text));
    }
    require(escapeHtml(text).find_first_of("<>\"'") == std::string::npos);
    const std::string line = printable(text);
    require(isUtf8(line) && line.size() < 5000 && line.find_first_of("\n\r\x1b") == std::string::npos);
}

void checkTimes(std::string_view text)
{
    if (const auto time = parseIsoTime(text)) {
        require(parseIsoTime(isoTime(*time)).value() == *time);
    }
    if (const auto time = parseHttpTime(text)) {
        require(parseHttpTime(httpTime(*time)).value() == *time);
    }
    if (const auto number = parseInt(text)) {
        require(parseInt(std::to_string(*number)) == number);
    }
}

void checkNames(std::string_view text)
{
    if (const auto uuid = Uuid::parseAny(text)) {
        require(Uuid::parse(uuid->toString()).value() == *uuid
                && Uuid::parseShort(uuid->toShort()).value() == *uuid);
    }
    if (const auto language = model::languageFromTag(text)) {
        require(model::languageLabel(*language).has_value());
    }
    model::Video video;
    video.name = model::titleFromFileName(text);
    require(model::checkVideo(video).has_value());
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    checkText(text);
    checkTimes(text);
    checkNames(text);
    return 0;
}
