// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/markup/webvtt.h"

#include <optional>
#include <string>
#include <string_view>

// What both kinds of captions are read with. Only for this folder's .cpp files.
namespace spirula::wire
{

inline constexpr std::size_t maxCues = 100'000;

/// Hands out lines; CR LF, LF and CR all end one.
class CaptionLines
{
public:
    explicit CaptionLines(std::string_view text)
        : m_rest(text)
    {
    }
    /// The next line without taking it; nullopt at the end.
    std::optional<std::string_view> peek() const;
    void take();

private:
    std::string_view m_rest;
};

/// "mm:ss.mmm", "hh:mm:ss.mmm", also with a comma. `strict`: two digits and three behind the point, as WebVTT
/// wants it; SubRip files are looser.
std::optional<std::int64_t> parseCueTime(std::string_view text, bool strict);

/// "start --> end settings". `settings` gets what stands behind the end.
bool parseCueTiming(std::string_view line, bool strict, VttCue &cue, std::string_view &settings);

/// UTF-8 without byte order mark and NUL from UTF-8, UTF-16 with a mark, or else Windows-1252.
std::string captionToUtf8(std::string_view content);

}
