// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videosearch.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::store
{

namespace
{

constexpr std::size_t wordLimit = 16;
constexpr std::size_t wordLength = 64;
constexpr std::size_t trigramLength = 3;

bool isSpace(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }
bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool isWordCharacter(char c)
{
    return !isAscii(c) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string_view> splitWords(std::string_view text)
{
    std::vector<std::string_view> words;
    while (words.size() < wordLimit) {
        const auto begin = std::ranges::find_if_not(text, isSpace);
        const auto end = std::find_if(begin, text.end(), isSpace);
        if (begin == end) {
            break;
        }
        words.push_back(leftCodePoints(std::string_view(begin, end), wordLength));
        text = std::string_view(end, text.end());
    }
    return words;
}

std::string quoted(std::string_view word)
{
    std::string text = "\"";
    for (const char c : word) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    return text + '"';
}

std::string likePattern(std::string_view word)
{
    std::string text = "%";
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\') {
            text += '\\';
        }
        text += c;
    }
    return text + '%';
}

void append(std::string &expression, std::string_view phrase)
{
    expression += expression.empty() ? "" : " ";
    expression += phrase;
}

}

std::optional<SearchWords> searchWords(std::string_view text)
{
    const std::string clean = toUtf8(text);
    const auto words = splitWords(clean);
    if (words.empty()) {
        return std::nullopt;
    }
    SearchWords search;
    bool mayGoOn = false; // the word at the end may still be being typed
    for (const std::string_view word : words) {
        if (std::ranges::any_of(word, isWordCharacter)) {
            append(search.words, quoted(word));
            mayGoOn = isWordCharacter(word.back());
        }
        if (codePoints(word) >= trigramLength) {
            append(search.substrings, quoted(word));
            search.bySubstring = true;
        } else {
            search.patterns.push_back(likePattern(word));
            search.bySubstring = search.bySubstring || !std::ranges::all_of(word, isAscii);
        }
    }
    if (mayGoOn) {
        search.words += '*';
    }
    return search;
}

}
