// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Caption files of every kind and encoding.

#include "require.h"

#include "base/text.h"
#include "wire/markup/webvtt.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    requireRoundTrip(text, parseWebVtt, writeWebVtt);
    if (const auto captions = parseSrt(text)) {
        require(parseWebVtt(writeWebVtt(*captions)).value() == *captions);
    }
    if (const auto normal = captionToWebVtt(text)) {
        require(isUtf8(*normal) && captionToWebVtt(*normal).value() == *normal);
        require(normal->size() <= 64 + 16 * size);
    }
    return 0;
}
