// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/webvtt.h"

#include "base/text.h"
#include "wire/markup/captiontext.h"

#include <algorithm>
#include <array>

namespace spirula::wire
{

namespace
{

Error noCaptions(std::string_view reason)
{
    return Error(ErrorCode::invalidInput, {{"field", "caption"}, {"reason", std::string(reason)}});
}

bool isArrow(std::string_view line) { return line.find("-->") != std::string_view::npos; }

// Section 3.5; regions are not kept, so what refers to one goes.
std::string knownSettings(std::string_view text)
{
    constexpr std::array<std::string_view, 5> names{"vertical", "line", "position", "size", "align"};
    constexpr std::string_view plain = "0123456789.%,-abcdefghijklmnopqrstuvwxyz";
    std::string out;
    for (const std::string_view part : split(text, ' ')) {
        const std::string_view setting = trim(part);
        const std::size_t colon = std::min(setting.find(':'), setting.size());
        const std::string_view value = setting.substr(std::min(colon + 1, setting.size()));
        const bool isKnown = std::find(names.begin(), names.end(), setting.substr(0, colon)) != names.end();
        if (isKnown && !value.empty() && value.size() < 40
            && value.find_first_not_of(plain) == std::string_view::npos) {
            out += out.empty() ? "" : " ";
            out += setting;
        }
    }
    return out;
}

// The lines up to an empty one, or to one with an arrow, which belongs to the next cue.
std::string takeText(CaptionLines &lines)
{
    std::string text;
    while (const std::optional<std::string_view> line = lines.peek()) {
        if (line->empty() || isArrow(*line)) {
            break;
        }
        text += text.empty() ? "" : "\n";
        text += *line;
        lines.take();
    }
    return text;
}

void takeCue(CaptionLines &lines, WebVtt &out)
{
    VttCue cue;
    std::string_view line = *lines.peek();
    lines.take();
    const std::optional<std::string_view> second = lines.peek();
    if (!isArrow(line) && second && isArrow(*second)) {
        cue.id = line;
        line = *second;
        lines.take();
    }
    std::string_view settings;
    const bool isGood = parseCueTiming(line, true, cue, settings);
    cue.settings = knownSettings(settings);
    cue.text = takeText(lines);
    if (isGood && !trim(cue.text).empty() && out.cues.size() < maxCues) {
        out.cues.push_back(std::move(cue));
    }
}

}

Result<WebVtt> parseWebVtt(std::string_view content)
{
    if (content.size() > maxCaptionBytes) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxCaptionBytes)}});
    }
    const std::string text = toUtf8(content.substr(content.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    CaptionLines lines(text);
    const std::string_view first = lines.peek().value_or("");
    const bool isSigned
        = first.starts_with("WEBVTT") && (first.size() == 6 || first[6] == ' ' || first[6] == '\t');
    if (!isSigned) {
        return noCaptions("is no WebVTT file");
    }
    lines.take();
    takeText(lines); // the header
    WebVtt out;
    while (const std::optional<std::string_view> line = lines.peek()) {
        if (line->empty()) {
            lines.take();
        } else {
            takeCue(lines, out);
        }
    }
    if (out.cues.empty()) {
        return noCaptions("has no captions");
    }
    std::stable_sort(out.cues.begin(), out.cues.end(),
                     [](const VttCue &a, const VttCue &b) { return a.startMs < b.startMs; });
    return out;
}

namespace
{

std::string padded(std::int64_t value, std::size_t width)
{
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string cueTime(std::int64_t ms)
{
    return padded(ms / 3'600'000, 2) + ":" + padded(ms / 60'000 % 60, 2) + ":" + padded(ms / 1000 % 60, 2)
        + "." + padded(ms % 1000, 3);
}

}

std::string writeWebVtt(const WebVtt &captions)
{
    std::string out = "WEBVTT\n";
    for (const VttCue &cue : captions.cues) {
        out += "\n";
        out += cue.id.empty() ? "" : cue.id + "\n";
        out += cueTime(cue.startMs) + " --> " + cueTime(cue.endMs);
        out += cue.settings.empty() ? "\n" : " " + cue.settings + "\n";
        out += cue.text + "\n";
    }
    return out;
}

Result<std::string> captionToWebVtt(std::string_view content)
{
    if (content.size() > maxCaptionBytes) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxCaptionBytes)}});
    }
    const std::string text = captionToUtf8(content);
    SPIRULA_TRY(const WebVtt captions,
                std::string_view(text).starts_with("WEBVTT") ? parseWebVtt(text) : parseSrt(text));
    return writeWebVtt(captions);
}

}
