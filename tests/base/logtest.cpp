// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

using namespace spirula;
using testing::MatchesRegex;

namespace
{

template<class Function>
std::string standardErrorOf(Function function)
{
    testing::internal::CaptureStderr();
    function();
    return testing::internal::GetCapturedStderr();
}

}

TEST(Log, writesTimeLevelRoomAndText)
{
    Log log;
    EXPECT_THAT(standardErrorOf([&] { log.warning("net", "the text"); }),
                MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z warning net: the text\n"));
}

TEST(Log, dropsWhatIsBelowTheLeastLevel)
{
    Log log(LogLevel::warning);
    const std::string text = standardErrorOf([&] {
        log.debug("a", "one");
        log.info("a", "two");
        log.warning("a", "three");
        log.error("a", "four");
    });
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("one")));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("two")));
    EXPECT_THAT(text, testing::HasSubstr("three"));
    EXPECT_THAT(text, testing::HasSubstr("error a: four"));
}

TEST(Log, anErrorIsSaidWithCodeAndDetail)
{
    Log log;
    const std::string text = standardErrorOf([&] {
        log.error("net", "fetching",
                  Error(ErrorCode::unreachable, {{"host", "example.tv"}}, "connect: refused"));
    });
    EXPECT_THAT(text, testing::HasSubstr("net: fetching: example.tv doesn't answer."));
    EXPECT_THAT(text, testing::HasSubstr("[unreachable; connect: refused]"));
}

TEST(Log, strangersCannotForgeLines)
{
    Log log;
    const std::string text = standardErrorOf(
        [&] { log.info("net", "agent \"x\n2026 error: forged\r\x1b[31m\u202Eabc\x9B\xFF\""); });
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    EXPECT_THAT(text, testing::HasSubstr("x\\n2026"));
    EXPECT_THAT(text, testing::HasSubstr("\\u{1b}[31m\\u{202e}abc\uFFFD\uFFFD"));
}

TEST(Log, aLineHasAnEnd)
{
    Log log;
    EXPECT_LT(standardErrorOf([&] { log.info("net", std::string(1 << 20, 'x')); }).size(), 5000U);
}

TEST(Log, linesOfThreadsDoNotMix)
{
    Log log;
    const std::string text = standardErrorOf([&] {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&log] {
                for (int n = 0; n < 50; ++n) {
                    log.info("room", std::string(200, 'y'));
                }
            });
        }
    });
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); ++lines) {
        const auto end = text.find('\n', at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_TRUE(text.substr(at, end - at).ends_with("room: " + std::string(200, 'y')));
        at = end + 1;
    }
    EXPECT_EQ(lines, 200U);
}
