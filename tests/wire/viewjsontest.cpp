// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/viewjson.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::wire;

TEST(ViewJson, ReadsWhatPlayersSend)
{
    EXPECT_EQ(decodeViewReport(R"({"currentTime": 14})").value(), (ViewReport{14, false}));
    EXPECT_EQ(decodeViewReport(
                  R"({"currentTime": 3.7, "viewEvent": "seek", "sessionId": "a-1", "client": "GrayJay.app"})")
                  .value(),
              (ViewReport{3, true}));
}

TEST(ViewJson, RoundTrip)
{
    for (const ViewReport &report : {ViewReport{0, false}, ViewReport{12345, true}}) {
        EXPECT_EQ(decodeViewReport(encode(report)).value(), report);
    }
}

TEST(ViewJson, RefusesOtherForms)
{
    for (const char *text :
         {"", "[]", "{}", R"({"currentTime": -1})", R"({"currentTime": "5"})", R"({"currentTime": 1e300})",
          R"({"currentTime": null})", R"({"currentTime": 1, "viewEvent": "other"})"}) {
        const auto report = decodeViewReport(text);
        ASSERT_FALSE(report) << text;
        EXPECT_EQ(report.error().code, ErrorCode::invalidInput) << text;
    }
}
