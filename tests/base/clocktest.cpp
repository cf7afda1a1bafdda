// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "support/testclock.h"

#include <gtest/gtest.h>

#include <limits>

using namespace spirula;

TEST(IsoTime, isWrittenAsPeerTubeWritesIt)
{
    EXPECT_EQ(isoTime(1795395293240), "2026-11-23T00:54:53.240Z");
    EXPECT_EQ(isoTime(0), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(isoTime(-1), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(isoTime(951827696000), "2000-02-29T12:34:56.000Z");
}

TEST(IsoTime, staysInFourDigitsOfYear)
{
    EXPECT_EQ(isoTime(std::numeric_limits<WallTime>::max()), "9999-12-31T23:59:59.999Z");
    EXPECT_EQ(isoTime(std::numeric_limits<WallTime>::min()), "0000-01-01T00:00:00.000Z");
}

TEST(IsoTime, isReadInEveryForm)
{
    EXPECT_EQ(parseIsoTime("2026-11-23T00:54:53.240Z").value(), 1795395293240);
    EXPECT_EQ(parseIsoTime("2026-11-23t00:54:53.240z").value(), 1795395293240);
    EXPECT_EQ(parseIsoTime("2026-11-23 00:54:53.2409999Z").value(), 1795395293240);
    EXPECT_EQ(parseIsoTime("2026-11-23T00:54:53").value(), 1795395293000);
    EXPECT_EQ(parseIsoTime("2026-11-23T02:24:53+01:30").value(), 1795395293000);
    EXPECT_EQ(parseIsoTime("2026-11-22T19:54:53-05:00").value(), 1795395293000);
    EXPECT_EQ(parseIsoTime("2026-11-23").value(), test::TestClock::start);
    EXPECT_EQ(parseIsoTime("2016-12-31T23:59:60Z").value(), parseIsoTime("2017-01-01T00:00:00Z").value());
}

TEST(IsoTime, roundTrips)
{
    for (WallTime time = -62'167'219'200'000; time < 253'402'300'799'000; time += 7'777'777'777'777) {
        EXPECT_EQ(parseIsoTime(isoTime(time)).value(), time);
    }
}

TEST(IsoTime, refusesWhatIsNone)
{
    for (const char *bad : {"",
                            "2026",
                            "2026-11-31",
                            "2025-02-29",
                            "2026-13-01",
                            "2026-00-01",
                            "2026-11-23T",
                            "2026-11-23T24:00:00Z",
                            "2026-11-23T00:60:00Z",
                            "2026-11-23T00:00:61Z",
                            "2026-11-23T00:54Z",
                            "2026-11-23T00:54:53.Z",
                            "2026-11-23T00:54:53ZZ",
                            "2026-11-23T00:54:53+0100",
                            "2026-11-23T00:54:53+24:00",
                            "+026-11-23",
                            "2026-1-23",
                            " 2026-11-23",
                            "2026-11-23 ",
                            "2026-11-23T00:54:53 Z",
                            "20261123T005453Z",
                            "9999-12-31T23:59:59-23:59",
                            "0000-01-01T00:00:00+00:01"}) {
        EXPECT_EQ(parseIsoTime(bad).error().code, ErrorCode::invalidInput) << bad;
    }
    EXPECT_FALSE(parseIsoTime(std::string_view("2026-11-23\0", 11)));
}

TEST(HttpTime, isWrittenAsFixdate)
{
    EXPECT_EQ(httpTime(784111777000), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(httpTime(784111777999), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(HttpTime, isReadInTheThreeFormsOfRfc9110)
{
    EXPECT_EQ(parseHttpTime("Sun, 06 Nov 1994 08:49:37 GMT").value(), 784111777000);
    EXPECT_EQ(parseHttpTime("Sunday, 06-Nov-94 08:49:37 GMT").value(), 784111777000);
    EXPECT_EQ(parseHttpTime("Sun Nov  6 08:49:37 1994").value(), 784111777000);
    EXPECT_EQ(httpTime(parseHttpTime("Wed Nov 16 08:49:37 1994").value()), "Wed, 16 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(isoTime(parseHttpTime("Tuesday, 01-Jan-30 00:00:00 GMT").value()), "2030-01-01T00:00:00.000Z");
}

TEST(HttpTime, refusesWhatIsNone)
{
    for (const char *bad :
         {"", "0", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
          "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Xxx, 06 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun Nov 6 08:49:37 1994"}) {
        EXPECT_EQ(parseHttpTime(bad).error().code, ErrorCode::invalidInput) << bad;
    }
}

TEST(Clock, tellsTheTimeOfTheSystem)
{
    const WallTime before = std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::system_clock::now().time_since_epoch())
                                .count();
    const WallTime now = Clock().now();
    EXPECT_GE(now, before);
    EXPECT_LT(now, before + 60'000);
}

TEST(TestClock, movesByHand)
{
    test::TestClock clock;
    EXPECT_EQ(isoTime(clock.now()), "2026-11-23T00:00:00.000Z");
    clock.advance(std::chrono::seconds(90));
    EXPECT_EQ(isoTime(clock.now()), "2026-11-23T00:01:30.000Z");
}
