// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "wire/markup/captiontext.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

// What is searched for a tag's or a style's end. Whole, a text of nothing but beginnings would be searched
// through from each of them.
constexpr std::size_t longestTag = 201;
constexpr std::size_t longestStyle = 100;

bool isArrow(std::string_view line) { return line.find("-->") != std::string_view::npos; }

bool isNumber(std::string_view line)
{
    const std::string_view text = trim(line);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Length of a tag at the front of `text`, 0 for a lone '<'. `kept` gets what WebVTT knows of it.
std::size_t tagAt(std::string_view text, std::string &kept)
{
    const std::size_t end = text.substr(0, longestTag).find('>');
    if (end == std::string_view::npos) {
        return 0;
    }
    std::string_view inner = text.substr(1, end - 1);
    const bool isEnd = inner.starts_with('/');
    inner.remove_prefix(isEnd ? 1 : 0);
    const std::string name = toLower(inner.substr(0, inner.find_first_of(" \t\n")));
    const bool isName
        = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (!isName) {
        return 0;
    }
    if (name == "b" || name == "i" || name == "u") {
        kept = (isEnd ? "</" : "<") + name + ">";
    }
    return end + 1;
}

// SubRip has no escapes; WebVTT wants & and < escaped, and no arrow.
std::string cueText(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        std::size_t length = 1;
        std::string piece(1, text.front());
        if (text.front() == '&') {
            piece = "&amp;";
        } else if (text.front() == '>') {
            piece = "&gt;";
        } else if (text.front() == '<') {
            piece.clear();
            length = tagAt(text, piece);
            if (length == 0) {
                length = 1;
                piece = "&lt;";
            }
        } else if (text.starts_with("{\\")) { // position and style of another format
            const std::size_t end = text.substr(0, longestStyle).find('}');
            const bool isStyle = end != std::string_view::npos;
            length = isStyle ? end + 1 : 1;
            piece = isStyle ? "" : "{";
        }
        out += piece;
        text.remove_prefix(length);
    }
    return out;
}

// Up to a blank line, or to the next cue where the blank line was forgotten.
std::string takeText(CaptionLines &lines)
{
    std::vector<std::string_view> taken;
    while (const std::optional<std::string_view> line = lines.peek()) {
        if (trim(*line).empty()) {
            break;
        }
        if (isArrow(*line)) {
            if (!taken.empty() && isNumber(taken.back())) {
                taken.pop_back();
            }
            break;
        }
        taken.push_back(trim(*line));
        lines.take();
    }
    std::string text;
    for (const std::string_view line : taken) {
        text += text.empty() ? "" : "\n";
        text += line;
    }
    return text;
}

// Tags may leave a line empty, and an empty line ends a WebVTT cue.
std::string withoutEmptyLines(std::string_view text)
{
    std::string out;
    for (const std::string_view line : split(text, '\n')) {
        if (!trim(line).empty()) {
            out += out.empty() ? "" : "\n";
            out += line;
        }
    }
    return out;
}

}

Result<WebVtt> parseSrt(std::string_view content)
{
    if (content.size() > maxCaptionBytes) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxCaptionBytes)}});
    }
    const std::string text = toUtf8(content.substr(content.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    CaptionLines lines(text);
    WebVtt out;
    while (const std::optional<std::string_view> line = lines.peek()) {
        lines.take();
        VttCue cue;
        std::string_view settings;
        if (!parseCueTiming(*line, false, cue, settings)) {
            continue; // its number, or something between the cues
        }
        cue.text = withoutEmptyLines(cueText(takeText(lines)));
        if (!cue.text.empty() && out.cues.size() < maxCues) {
            out.cues.push_back(std::move(cue));
        }
    }
    if (out.cues.empty()) {
        return Error(ErrorCode::invalidInput, {{"field", "caption"}, {"reason", "has no captions"}});
    }
    std::stable_sort(out.cues.begin(), out.cues.end(),
                     [](const VttCue &a, const VttCue &b) { return a.startMs < b.startMs; });
    return out;
}

}
