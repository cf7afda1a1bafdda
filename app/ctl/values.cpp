// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values.h"

#include "base/filesystem.h"
#include "base/text.h"
#include "model/vocabulary.h"

#include <array>
#include <iostream>
#include <iterator>
#include <span>

namespace spirula::ctl
{

namespace
{

constexpr std::uint64_t longestText = 100'000;
constexpr long long longestHours = 1000;

Result<int> parseTerm(const std::string &text, std::span<const model::Term> terms, std::string_view what)
{
    const auto number = parseInt(text);
    std::string known;
    for (const auto &term : terms) {
        if (number == term.id || equalsNoCase(text, term.label)) {
            return term.id;
        }
        known += (known.empty() ? "" : ", ") + std::string(term.label);
    }
    return usageError("There is no " + std::string(what) + " \"" + text + "\". Known are: " + known + ".");
}

/// "name=value" at its first '='.
Result<std::pair<std::string, std::string>> parsePair(const std::string &text, std::string_view form)
{
    const auto equals = text.find('=');
    if (equals == text.npos || equals == 0 || equals + 1 == text.size()) {
        return usageError("\"" + text + "\" is not of the form " + std::string(form) + ".");
    }
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

Result<std::string> readStandardInput()
{
    std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    if (text.size() > longestText) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(longestText)}});
    }
    return text;
}

}

Result<std::int64_t> parseTimecode(std::string_view text)
{
    const auto parts = split(text, ':');
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto number = parseInt(parts[i]);
        const bool good = number && *number >= 0 && (i == 0 ? *number < longestHours * 3600 : *number < 60)
            && parts.size() <= 3;
        if (!good) {
            return usageError("\"" + std::string(text) + "\" is no time: write 90, 1:30 or 1:02:03.");
        }
        seconds = seconds * 60 + *number;
    }
    return seconds;
}

Result<model::Chapter> parseChapter(const std::string &text)
{
    SPIRULA_TRY(const auto pair, parsePair(text, "TIME=TITLE"));
    SPIRULA_TRY(const auto seconds, parseTimecode(pair.first));
    return model::Chapter{static_cast<int>(seconds), pair.second};
}

Result<std::vector<model::Chapter>> parseChapters(const std::vector<std::string> &texts)
{
    std::vector<model::Chapter> chapters;
    for (const auto &text : texts) {
        SPIRULA_TRY(auto chapter, parseChapter(text));
        chapters.push_back(std::move(chapter));
    }
    return chapters;
}

Result<wire::CaptionRequest> parseCaption(const std::string &text)
{
    SPIRULA_TRY(auto pair, parsePair(text, "LANGUAGE=FILE"));
    return wire::CaptionRequest{std::move(pair.first), absolutePath(pair.second)};
}

Result<WallTime> parseDate(const std::string &text)
{
    if (const auto time = parseIsoTime(text)) {
        return *time;
    }
    return usageError("\"" + text + "\" is no date: write 2024-05-01 or 2024-05-01T18:30:00Z.");
}

Result<int> parseCategory(const std::string &text)
{
    return parseTerm(text, model::categories(), "category");
}

Result<int> parseLicence(const std::string &text) { return parseTerm(text, model::licences(), "licence"); }

Result<std::vector<int>> parseResolutions(const std::vector<std::string> &texts)
{
    std::vector<int> resolutions;
    for (std::string_view text : texts) {
        if (text.ends_with('p')) {
            text.remove_suffix(1);
        }
        const auto number = parseInt(text);
        if (!number || *number < 0 || *number > 100'000) {
            return usageError("\"" + std::string(text) + "\" is no quality: write 720, or 0 for audio only.");
        }
        resolutions.push_back(static_cast<int>(*number));
    }
    return resolutions;
}

bool isYes(std::string_view text) { return text == "yes"; }

std::string absolutePath(const std::string &path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return error ? path : absolute.lexically_normal().string();
}

std::string videoPath(const std::string &idOrLink)
{
    std::string_view id = idOrLink;
    if (id.find("://") != id.npos) {
        id = id.substr(0, id.find_first_of("?#;"));
        id = id.substr(id.rfind('/') + 1);
    }
    return "/videos/" + percentEncode(id);
}

Result<std::optional<std::string>> textOrFile(const Arguments &arguments, std::string_view option)
{
    const std::string fileOption = std::string(option) + "-file";
    const auto file = arguments.get(fileOption);
    auto text = arguments.get(option);
    if (!file) {
        return text;
    }
    if (text) {
        return usageError("Give --" + std::string(option) + " or --" + fileOption + ", not both.");
    }
    SPIRULA_TRY(std::string content, *file == "-" ? readStandardInput() : readFile(*file, longestText));
    while (content.ends_with('\n') || content.ends_with('\r')) {
        content.pop_back();
    }
    return std::optional(std::move(content));
}

}
