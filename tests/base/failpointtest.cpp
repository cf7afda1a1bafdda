// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/filesystem.h"
#include "base/text.h"
#include "support/tempfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

using namespace spirula;

#ifdef SPIRULA_TEST_HOOKS

namespace
{

/// The plan is read once per process, so each case runs in a process of its own.
class FailPoint : public testing::Test
{
protected:
    void SetUp() override { GTEST_FLAG_SET(death_test_style, "threadsafe"); }

    static void plan(const char *text) { ::setenv("SPIRULA_FAILPOINTS", text, 1); }
};

/// Passes "step" `count` times and ends with a digit per result.
[[noreturn]] void passAndTell(int count)
{
    std::string results;
    for (int i = 0; i < count; ++i) {
        results += failPoint("step") ? '1' : '0';
    }
    std::fputs(results.c_str(), stderr);
    std::_Exit(0);
}

}

TEST_F(FailPoint, withoutPlanNothingFails)
{
    EXPECT_EXIT((::unsetenv("SPIRULA_FAILPOINTS"), passAndTell(3)), testing::ExitedWithCode(0), "000");
}

TEST_F(FailPoint, errorFailsEachTime)
{
    EXPECT_EXIT((plan("other=kill;step=error"), passAndTell(3)), testing::ExitedWithCode(0), "111");
}

TEST_F(FailPoint, atChoosesThePass)
{
    EXPECT_EXIT((plan("step=error@2;step=error@4"), passAndTell(5)), testing::ExitedWithCode(0), "01010");
}

TEST_F(FailPoint, killDoesNotReturn)
{
    EXPECT_EXIT((plan("step=kill@3"), passAndTell(5)), testing::KilledBySignal(SIGKILL), "");
}

TEST_F(FailPoint, killOnALaterPassLetsTheEarlierOnesGo)
{
    EXPECT_EXIT((plan("step=kill@3"), passAndTell(2)), testing::ExitedWithCode(0), "00");
}

TEST_F(FailPoint, sleepDelaysAndGoesOn)
{
    EXPECT_EXIT(
        {
            plan("step=sleep:60");
            const auto start = std::chrono::steady_clock::now();
            const bool failed = failPoint("step");
            std::_Exit(
                !failed && std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(60) ? 0 : 1);
        },
        testing::ExitedWithCode(0), "");
}

TEST_F(FailPoint, aPlanThatCannotBeReadEndsTheProcess)
{
    for (const char *bad :
         {"step", "step=explode", "step=kill@0", "step=kill@x", "step=sleep:", "step=sleep:-1"}) {
        EXPECT_EXIT((plan(bad), passAndTell(1)), testing::ExitedWithCode(64), "cannot read") << bad;
    }
}

TEST_F(FailPoint, theLogNamesEachPass)
{
    const test::TempFolder folder;
    const fs::path log = fs::temp_directory_path() / "spirula-failpointtest.log";
    std::error_code ignored;
    fs::remove(log, ignored);
    EXPECT_EXIT(
        {
            ::setenv("SPIRULA_FAILPOINT_LOG", log.c_str(), 1);
            failPoint("one");
            failPoint("two");
            failPoint("one");
            std::_Exit(0);
        },
        testing::ExitedWithCode(0), "");
    EXPECT_EQ(readFile(log, 1000).value(), "one\ntwo\none\n");
    fs::remove(log, ignored);
}

#endif
