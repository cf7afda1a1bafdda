// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"
#include "base/result.h"

#include <gtest/gtest.h>

#include <set>

using namespace spirula;

namespace
{

std::vector<ErrorCode> allCodes()
{
    std::vector<ErrorCode> codes;
    for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
        codes.push_back(static_cast<ErrorCode>(i));
    }
    return codes;
}

void expectSentence(const std::string &text)
{
    ASSERT_GT(text.size(), 10U) << text;
    const auto first = static_cast<unsigned char>(text.front());
    EXPECT_TRUE((first >= 'A' && first <= 'Z') || first >= 0x80) << text;
    EXPECT_EQ(text.back(), '.') << text;
    for (const char *bad : {"  ", "..", "“”", " . ", " ,", "{", "()", "please", "!"}) {
        EXPECT_EQ(text.find(bad), std::string::npos) << "\"" << bad << "\" in " << text;
    }
}

}

TEST(Error, everyCodeHasItsOwnName)
{
    std::set<std::string_view> names;
    for (const ErrorCode code : allCodes()) {
        EXPECT_TRUE(names.insert(name(code)).second) << name(code);
        EXPECT_EQ(errorCodeFromName(name(code)), code);
    }
    EXPECT_EQ(name(ErrorCode::notAVideo), "notAVideo");
    EXPECT_EQ(errorCodeFromName("no such name"), ErrorCode::internal);
}

TEST(Error, parameterIsFoundByName)
{
    const Error error(ErrorCode::notFound, {{"what", "video"}, {"id", "7"}}, "row is gone");
    EXPECT_EQ(error.parameter("id"), "7");
    EXPECT_EQ(error.parameter("other"), "");
}

TEST(ErrorText, everyCodeHasItsOwnSentenceWithAndWithoutParameters)
{
    std::set<std::string> seen;
    for (const ErrorCode code : allCodes()) {
        const Error bare(code, {}, "secret detail");
        const std::string text = errorText(bare);
        expectSentence(text);
        EXPECT_EQ(text.find("secret"), std::string::npos) << text;
        EXPECT_TRUE(seen.insert(text).second) << text;
    }
}

TEST(ErrorText, everyDocumentedParameterIsSaid)
{
    // The parameters of each code as base/error.h documents them.
    const std::vector<std::pair<ErrorCode, std::vector<std::string>>> documented{
        {ErrorCode::invalidInput, {"field", "reason"}},
        {ErrorCode::notFound, {"what", "id"}},
        {ErrorCode::conflict, {"reason"}},
        {ErrorCode::tooLarge, {"limit"}},
        {ErrorCode::tooMany, {"retryAfter"}},
        {ErrorCode::unreachable, {"host"}},
        {ErrorCode::refusedAddress, {"address"}},
        {ErrorCode::notAVideo, {"name", "reason"}},
        {ErrorCode::brokenMedia, {"name", "reason"}},
        {ErrorCode::toolFailed, {"tool", "reason"}},
        {ErrorCode::sandboxMissing, {"mechanism"}},
        {ErrorCode::diskFull, {"needed", "free"}},
        {ErrorCode::io, {"path", "reason"}},
        {ErrorCode::portTaken, {"address"}},
        {ErrorCode::folderInUse, {"path", "pid"}},
        {ErrorCode::newerDatabase, {"found", "known"}},
        {ErrorCode::notRunning, {"path"}},
    };
    for (const auto &[code, parameters] : documented) {
        Error error(code);
        for (const std::string &parameter : parameters) {
            error.parameters.emplace_back(parameter, "Xq" + parameter);
        }
        const std::string text = errorText(error);
        expectSentence(text);
        for (const std::string &parameter : parameters) {
            EXPECT_NE(text.find(parameter == "reason" ? "qreason" : "Xq" + parameter), std::string::npos)
                << text;
        }
    }
}

TEST(ErrorText, readsLikeTheBrief)
{
    EXPECT_EQ(errorText(Error(ErrorCode::newerDatabase, {{"found", "14"}, {"known", "12"}})),
              "This data belongs to a newer Spirula (schema 14; this one knows 12). Nothing was changed; "
              "install the "
              "newer version or choose another folder.");
    EXPECT_EQ(errorText(Error(ErrorCode::diskFull, {{"needed", "4100000000"}, {"free", "1300000000"}})),
              "Not enough space. This needs about 4.1 GB. Free now: 1.3 GB. What was saved before is safe; "
              "free some "
              "space and try again.");
    EXPECT_EQ(errorText(Error(ErrorCode::notAVideo,
                              {{"name", "holiday.mkv"}, {"reason", "the file ends after 12 MB"}})),
              "holiday.mkv isn't a video Spirula can read. The file ends after 12 MB. Your original is "
              "untouched; choose "
              "another file.");
}

TEST(ErrorText, strangersCannotSteerTheTerminal)
{
    const std::string text = errorText(Error(ErrorCode::unreachable, {{"host", "evil\x1b[2J\nforged line"}}));
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\n'), std::string::npos);
}

TEST(Result, tryTakesTheValueOrLeaves)
{
    const auto half = [](int n) -> Result<int> {
        if (n % 2 != 0) {
            return Error(ErrorCode::invalidInput);
        }
        return n / 2;
    };
    const auto quarter = [half](int n) -> Result<int> {
        SPIRULA_TRY(const int once, half(n));
        SPIRULA_TRY(const int twice, half(once));
        return twice;
    };
    EXPECT_EQ(quarter(8).value(), 2);
    EXPECT_EQ(quarter(6).error().code, ErrorCode::invalidInput);
    EXPECT_THROW(quarter(6).value(), std::runtime_error);
}
