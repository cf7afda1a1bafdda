// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/videorules.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace spirula::model
{

namespace
{

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isNumber(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), isDigit);
}

std::string_view withoutFolders(std::string_view name)
{
    const auto slash = name.find_last_of("/\\");
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

/// ".mp4", ".m2ts" and the like, but not the ".2" of "Talk 1.2".
std::string_view withoutExtension(std::string_view name)
{
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return name;
    }
    const std::string_view extension = name.substr(dot + 1);
    const bool plain
        = std::all_of(extension.begin(), extension.end(), [](char c) { return isDigit(c) || isLetter(c); });
    const bool named = std::any_of(extension.begin(), extension.end(), isLetter);
    return plain && named && extension.size() <= 5 ? name.substr(0, dot) : name;
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (c == ' ' || c == '_' || c == '-' || c == '.' || c == '(' || c == ')') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    std::erase_if(words, [](const std::string &word) { return word.empty(); });
    return words;
}

std::optional<year_month_day> dateOf(std::string_view y, std::string_view m, std::string_view d)
{
    if (!isNumber(y) || !isNumber(m) || !isNumber(d) || y.size() != 4 || m.size() != 2 || d.size() != 2) {
        return std::nullopt;
    }
    const year_month_day date{year(static_cast<int>(*parseInt(y))),
                              month(static_cast<unsigned>(*parseInt(m))),
                              day(static_cast<unsigned>(*parseInt(d)))};
    return date.ok() && date.year() >= 1970y && date.year() < 2100y ? std::optional(date) : std::nullopt;
}

/// What cameras, telephones and screen recorders put around the date.
bool isFiller(const std::string &word)
{
    static constexpr std::array<std::string_view, 20> known{
        "vid", "video", "pxl",  "img", "mov",      "movie", "mvi",    "dji",    "gopro", "clip",
        "at",  "from",  "trim", "dsc", "whatsapp", "hdr",   "signal", "camera", "vlc",   "record"};
    const std::string lower = toLower(word);
    const bool whatsappNumber = lower.starts_with("wa") && isNumber(std::string_view(lower).substr(2));
    return (isNumber(word) && word.size() <= 9) || whatsappNumber
        || std::find(known.begin(), known.end(), lower) != known.end();
}

bool isScreenWord(const std::string &word)
{
    static constexpr std::array<std::string_view, 5> known{"screencast", "screen", "recording",
                                                           "screenrecorder", "capture"};
    return std::find(known.begin(), known.end(), toLower(word)) != known.end();
}

/// "Video of 12 April 2026" if the name says nothing but a date.
std::optional<std::string> datedTitle(const std::vector<std::string> &words)
{
    std::optional<year_month_day> date;
    bool screen = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (!date && word.size() == 8
            && (date = dateOf(word.substr(0, 4), word.substr(4, 2), word.substr(6)))) {
            continue;
        }
        if (!date && i + 2 < words.size() && (date = dateOf(word, words[i + 1], words[i + 2]))) {
            i += 2;
            continue;
        }
        if (isScreenWord(words[i])) {
            screen = true;
        } else if (!isFiller(words[i])) {
            return std::nullopt;
        }
    }
    if (!date) {
        return std::nullopt;
    }
    return std::string(screen ? "Screen recording" : "Video") + " of "
        + std::to_string(static_cast<unsigned>(date->day())) + " "
        + std::string(months[static_cast<unsigned>(date->month()) - 1]) + " "
        + std::to_string(static_cast<int>(date->year()));
}

/// Names without spaces use other signs between words; names with spaces were written by people and keep
/// theirs.
std::string spacedOut(std::string_view name)
{
    const bool byHand = name.find(' ') != std::string_view::npos;
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool decimal
            = c == '.' && i > 0 && i + 1 < name.size() && isDigit(name[i - 1]) && isDigit(name[i + 1]);
        const bool gap = c == '_' || (!byHand && (c == '-' || (c == '.' && !decimal)))
            || static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
        if (!gap) {
            text += c;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
    }
    return std::string(trim(text));
}

}

std::string titleFromFileName(std::string_view fileName)
{
    const std::string name = toUtf8(withoutExtension(withoutFolders(fileName)));
    if (auto dated = datedTitle(wordsOf(name))) {
        return *dated;
    }
    std::string title = spacedOut(name);
    if (codePoints(title) < 3) { // too short for PeerTube
        title = title.empty() ? "Video" : "Video " + title;
    }
    return std::string(trim(leftCodePoints(title, 120)));
}

}
