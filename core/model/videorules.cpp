// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/videorules.h"

#include "base/text.h"
#include "model/vocabulary.h"

#include <set>

namespace spirula::model
{

namespace
{

Error invalid(std::string_view field, std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", std::string(field)}, {"reason", std::move(reason)}});
}

enum class Lines { one, many };

bool hasControl(std::string_view text, Lines lines)
{
    while (const auto c = takeCodePoint(text)) {
        const bool lineBreak = *c == U'\n' || *c == U'\r' || *c == U'\t';
        if (*c == 0x7F || (*c < 0x20 && !(lines == Lines::many && lineBreak))) {
            return true;
        }
    }
    return false;
}

/// PeerTube counts code points; white space around a text does not count.
Result<void> checkText(std::string_view field, std::string_view text, std::size_t least, std::size_t most,
                       Lines lines)
{
    if (!isUtf8(text)) {
        return invalid(field, "it is not valid UTF-8 text");
    }
    if (hasControl(text, lines)) {
        return invalid(field, "it holds control characters");
    }
    if (codePoints(trim(text)) < least || codePoints(text) > most) {
        return invalid(field,
                       "it needs " + std::to_string(least) + " to " + std::to_string(most) + " characters");
    }
    return {};
}

Result<void> checkOptionalText(std::string_view field, std::string_view text, std::size_t least,
                               std::size_t most)
{
    return text.empty() ? Result<void>() : checkText(field, text, least, most, Lines::many);
}

Result<void> checkTags(const std::vector<std::string> &tags)
{
    if (tags.size() > 5) {
        return invalid("tags", "there are at most 5");
    }
    std::set<std::string> seen;
    for (const std::string &tag : tags) {
        SPIRULA_CHECK(checkText("tags", tag, 2, 30, Lines::one));
        if (!seen.insert(toLower(tag)).second) {
            return invalid("tags", "“" + tag + "” is there twice");
        }
    }
    return {};
}

Result<void> checkVocabularies(const Video &video)
{
    if (video.category && !categoryLabel(*video.category)) {
        return invalid("category", "there is no category " + std::to_string(*video.category));
    }
    if (video.licence && !licenceLabel(*video.licence)) {
        return invalid("licence", "there is no licence " + std::to_string(*video.licence));
    }
    if (video.language && !languageLabel(*video.language)) {
        return invalid("language", "there is no language “" + *video.language + "”");
    }
    switch (video.privacy) {
    case Privacy::everyone:
    case Privacy::unlisted:
    case Privacy::onlyMe:
    case Privacy::password:
        break;
    default: // the value came from a number
        return invalid("privacy", "it is 1 (public), 2 (with the link), 3 (only me) or 5 (with password)");
    }
    switch (video.commentsPolicy) {
    case CommentsPolicy::enabled:
    case CommentsPolicy::disabled:
    case CommentsPolicy::requiresApproval:
        return {};
    }
    return invalid("commentsPolicy", "it is 1 (enabled), 2 (disabled) or 3 (requires approval)");
}

}

Result<void> checkVideo(const Video &video)
{
    SPIRULA_CHECK(checkText("name", video.name, 3, 120, Lines::one));
    SPIRULA_CHECK(checkOptionalText("description", video.description, 3, 10000));
    SPIRULA_CHECK(checkOptionalText("support", video.support, 3, 1000));
    SPIRULA_CHECK(checkTags(video.tags));
    return checkVocabularies(video);
}

Result<void> checkVideoPassword(std::string_view password)
{
    // White space counts here: a password is taken as it is.
    if (!isUtf8(password) || codePoints(password) < 2 || codePoints(password) > 100) {
        return invalid("password", "it needs 2 to 100 characters");
    }
    return {};
}

Result<void> checkChapters(const std::vector<Chapter> &chapters)
{
    std::set<int> seen;
    for (const Chapter &chapter : chapters) {
        SPIRULA_CHECK(checkText("chapters", chapter.title, 1, 100, Lines::one));
        if (chapter.timecode < 0) {
            return invalid("chapters", "a time is negative");
        }
        if (!seen.insert(chapter.timecode).second) {
            return invalid("chapters", "two begin at " + std::to_string(chapter.timecode) + " s");
        }
    }
    return {};
}

}
