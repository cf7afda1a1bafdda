// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/byterange.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using Kind = RangeRequest::Kind;

void expectPart(std::string_view field, std::uint64_t size, std::uint64_t first, std::uint64_t length)
{
    const auto request = RangeRequest::parse(field, size);
    EXPECT_EQ(request.kind, Kind::part) << field;
    EXPECT_EQ(request.range, (ByteRange{first, length})) << field;
}

}

TEST(ByteRange, parts)
{
    expectPart("bytes=0-0", 10, 0, 1);
    expectPart("bytes=0-9", 10, 0, 10);
    expectPart("bytes=0-", 10, 0, 10);
    expectPart("bytes=9-", 10, 9, 1);
    expectPart("bytes=5-100", 10, 5, 5);
    expectPart("bytes=5-99999999999999999999999999", 10, 5, 5);
    expectPart("bytes=-1", 10, 9, 1);
    expectPart("bytes=-10", 10, 0, 10);
    expectPart("bytes=-11", 10, 0, 10);
    expectPart("bytes=-18446744073709551615", 10, 0, 10);
    expectPart("BYTES = 2 - 3 ", 10, 2, 2);
}

TEST(ByteRange, unsatisfiable)
{
    for (const std::string_view field : {"bytes=10-", "bytes=10-20", "bytes=-0",
                                         "bytes=18446744073709551615-", "bytes=99999999999999999999-"}) {
        EXPECT_EQ(RangeRequest::parse(field, 10).kind, Kind::unsatisfiable) << field;
    }
    EXPECT_EQ(RangeRequest::parse("bytes=0-", 0).kind, Kind::unsatisfiable);
    EXPECT_EQ(RangeRequest::parse("bytes=-5", 0).kind, Kind::unsatisfiable);
}

TEST(ByteRange, whatIsNoSingleRangeMeansAll)
{
    for (const std::string_view field :
         {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=3-2", "bytes=0-1,4-5", "lines=0-1",
          "bytes=+1-2", "bytes=1-+2", "bytes=1-2-3", "bytes=0x1-2", "bytes=1.5-2", "bytes= -", "=0-1"}) {
        EXPECT_EQ(RangeRequest::parse(field, 10).kind, Kind::whole) << field;
    }
}

}
