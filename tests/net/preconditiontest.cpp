// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/precondition.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using Result = Precondition::Result;

constexpr WallTime modified = 784111777'000; // Sun, 06 Nov 1994 08:49:37 GMT
const Precondition file{"\"abc\"", modified + 500};

Result check(const char *name, const char *value)
{
    Headers headers;
    headers.add(name, value);
    return file.check(headers);
}

bool applies(const char *ifRange, const Precondition &what = file)
{
    Headers headers;
    headers.add("If-Range", ifRange);
    return what.rangeApplies(headers);
}

}

TEST(Precondition, entityTags)
{
    EXPECT_EQ(file.check({}), Result::proceed);
    EXPECT_EQ(check("If-None-Match", "\"abc\""), Result::notModified);
    EXPECT_EQ(check("If-None-Match", "W/\"abc\""), Result::notModified);
    EXPECT_EQ(check("If-None-Match", "\"x\", \"abc\""), Result::notModified);
    EXPECT_EQ(check("If-None-Match", "*"), Result::notModified);
    EXPECT_EQ(check("If-None-Match", "\"abd\""), Result::proceed);
    EXPECT_EQ(check("If-None-Match", "abc"), Result::proceed);
    EXPECT_EQ(check("If-None-Match", "\"abc"), Result::proceed);
    EXPECT_EQ(check("If-None-Match", ""), Result::proceed);
    EXPECT_EQ(check("If-Match", "\"abc\""), Result::proceed);
    EXPECT_EQ(check("If-Match", "*"), Result::proceed);
    EXPECT_EQ(check("If-Match", "W/\"abc\""), Result::failed);
    EXPECT_EQ(check("If-Match", "\"x\""), Result::failed);
}

TEST(Precondition, times)
{
    EXPECT_EQ(check("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"), Result::notModified);
    EXPECT_EQ(check("If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT"), Result::proceed);
    EXPECT_EQ(check("If-Modified-Since", "yesterday"), Result::proceed);
    EXPECT_EQ(check("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"), Result::proceed);
    EXPECT_EQ(check("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:36 GMT"), Result::failed);
    Headers both;
    both.add("If-None-Match", "\"other\"");
    both.add("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(file.check(both), Result::proceed) << "the tag decides";
}

TEST(Precondition, ifRange)
{
    EXPECT_TRUE(file.rangeApplies({}));
    EXPECT_TRUE(applies("\"abc\""));
    EXPECT_FALSE(applies("W/\"abc\""));
    EXPECT_FALSE(applies("\"old\""));
    EXPECT_TRUE(applies("Sun, 06 Nov 1994 08:49:37 GMT"));
    EXPECT_FALSE(applies("Sun, 06 Nov 1994 08:49:38 GMT"));
    EXPECT_FALSE(applies("junk"));
    EXPECT_FALSE(applies("\"abc\"", {"W/\"abc\"", 0}));
    EXPECT_FALSE(applies("\"abc\"", {"", 0}));
    EXPECT_FALSE(applies("Sun, 06 Nov 1994 08:49:37 GMT", {"", 0}));
}

}
