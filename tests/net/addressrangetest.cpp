// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/address/addressrange.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

bool holds(std::string_view range, std::string_view address)
{
    return AddressRange::parse(range).value().contains(*parseAddress(address));
}

} // namespace

TEST(AddressRange, containsItsBlock)
{
    EXPECT_TRUE(holds("10.0.0.0/8", "10.255.0.1"));
    EXPECT_FALSE(holds("10.0.0.0/8", "11.0.0.0"));
    EXPECT_TRUE(holds("192.168.4.0/22", "192.168.7.255"));
    EXPECT_FALSE(holds("192.168.4.0/22", "192.168.8.0"));
    EXPECT_TRUE(holds("192.0.2.7", "192.0.2.7"));
    EXPECT_FALSE(holds("192.0.2.7", "192.0.2.6"));
    EXPECT_TRUE(holds("0.0.0.0/0", "203.0.113.1"));
    EXPECT_FALSE(holds("0.0.0.0/0", "::1"));
    EXPECT_TRUE(holds("2001:db8::/33", "2001:db8:7fff::1"));
    EXPECT_FALSE(holds("2001:db8::/33", "2001:db8:8000::1"));
    EXPECT_TRUE(holds("::1", "::1"));
    EXPECT_FALSE(holds("::1/128", "::2"));
    EXPECT_TRUE(holds("127.0.0.1/31", "::ffff:127.0.0.0"));
}

TEST(AddressRange, refusesWhatIsNone)
{
    for (const std::string_view text :
         {"", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "::/129",
          "example.org", "10.0.0.0/0008", " 10.0.0.0/8", "fe80::1%eth0/64"}) {
        EXPECT_FALSE(AddressRange::parse(text)) << text;
    }
}

TEST(AddressRange, anyOfSeveral)
{
    const std::vector<AddressRange> ranges{AddressRange::parse("127.0.0.0/8").value(),
                                           AddressRange::parse("::1").value()};
    EXPECT_TRUE(containsAddress(ranges, *parseAddress("127.9.9.9")));
    EXPECT_TRUE(containsAddress(ranges, *parseAddress("::1")));
    EXPECT_FALSE(containsAddress(ranges, *parseAddress("192.0.2.1")));
    EXPECT_FALSE(containsAddress({}, *parseAddress("127.0.0.1")));
}

} // namespace spirula::net
