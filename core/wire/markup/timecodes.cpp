// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/timecodes.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxChapters = 1000;
constexpr std::size_t maxTitle = 100;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':' || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

// Digits from `at`; -1 for none or more than `most`.
int numberAt(std::string_view text, std::size_t &at, std::size_t most)
{
    const std::size_t start = at;
    int value = 0;
    while (at < text.size() && isDigit(text[at]) && at - start <= most) {
        value = value * 10 + (text[at++] - '0');
    }
    return at == start || at - start > most ? -1 : value;
}

// m:ss, mm:ss, h:mm:ss at `start`; nullopt unless it is a word of its own.
std::optional<TextTimestamp> timestampAt(std::string_view text, std::size_t start)
{
    std::size_t at = start;
    std::int64_t parts[3] = {};
    int count = 0;
    while (count < 3) {
        const std::size_t before = at;
        const int number = numberAt(text, at, count == 0 ? 3 : 2);
        if (number < 0 || (count > 0 && (at - before != 2 || number > 59))) {
            return std::nullopt;
        }
        parts[count++] = number;
        if (at >= text.size() || text[at] != ':') {
            break;
        }
        ++at;
    }
    if (count < 2 || (at < text.size() && isWordCharacter(text[at])) || text[at - 1] == ':') {
        return std::nullopt;
    }
    const std::int64_t seconds
        = count == 2 ? parts[0] * 60 + parts[1] : (parts[0] * 60 + parts[1]) * 60 + parts[2];
    return TextTimestamp{start, at - start, seconds};
}

}

std::vector<TextTimestamp> timestampsIn(std::string_view text)
{
    std::vector<TextTimestamp> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]) || (at > 0 && isWordCharacter(text[at - 1]))) {
            continue;
        }
        if (const std::optional<TextTimestamp> found = timestampAt(text, at)) {
            out.push_back(*found);
            at += found->length - 1;
        }
    }
    return out;
}

namespace
{

// PeerTube's timecode: (\d+[h:])?(\d+[m:])?\d+s?, here with at least one of the letters or colons, so that a
// line that merely begins with a number is none.
std::optional<int> timecodeOf(std::string_view word)
{
    std::int64_t total = 0;
    std::int64_t colons = 0;
    bool isMarked = false;
    for (std::size_t at = 0; at < word.size();) {
        const int number = numberAt(word, at, 5);
        const char mark = at < word.size() ? word[at] : '\0';
        if (number < 0 || (mark != '\0' && std::string_view("hms:").find(mark) == std::string_view::npos)) {
            return std::nullopt;
        }
        isMarked = isMarked || mark != '\0';
        if (mark == ':') {
            total = (total + number) * 60;
            ++colons;
        } else {
            total += std::int64_t(number) * (mark == 'h' ? 3600 : mark == 'm' ? 60 : 1);
        }
        at += mark == '\0' ? 0 : 1;
    }
    const bool endsOpen = word.ends_with(':');
    return isMarked && !endsOpen && colons <= 2 && total < 1'000'000
        ? std::optional<int>(static_cast<int>(total))
        : std::nullopt;
}

std::optional<model::Chapter> chapterOf(std::string_view line)
{
    const std::size_t space = line.find_first_of(" \t");
    if (space == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<int> timecode = timecodeOf(line.substr(0, space));
    const std::string_view title = trim(leftCodePoints(trim(line.substr(space)), maxTitle));
    if (!timecode || title.empty()) {
        return std::nullopt;
    }
    return model::Chapter{*timecode, std::string(title)};
}

}

std::vector<model::Chapter> chaptersIn(std::string_view description)
{
    std::vector<model::Chapter> chapters;
    for (const std::string_view raw : split(description, '\n')) {
        const std::string_view line = raw.substr(0, raw.ends_with('\r') ? raw.size() - 1 : raw.size());
        std::optional<model::Chapter> chapter = chapterOf(line);
        if (chapter && chapters.size() < maxChapters) {
            chapters.push_back(std::move(*chapter));
        } else if (!chapters.empty()) {
            break; // the run has ended
        }
    }
    const bool ascends
        = std::adjacent_find(chapters.begin(), chapters.end(),
                             [](const auto &a, const auto &b) { return a.timecode >= b.timecode; })
        == chapters.end();
    const bool isGood = chapters.size() >= 2 && chapters.front().timecode == 0 && ascends;
    return isGood ? chapters : std::vector<model::Chapter>();
}

}
