// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/visitors.h"

#include <gtest/gtest.h>

namespace spirula::node
{

namespace
{

using namespace std::chrono_literals;
constexpr SteadyClock::time_point start{1h};

}

TEST(Visitors, onlyPublicAddressesAreOutside)
{
    Visitors visitors;
    visitors.setNeighbours({net::AddressRange::parse("44.1.2.0/24").value()});
    for (const char *address : {"127.0.0.1", "::1", "192.168.1.7", "10.0.0.1", "169.254.3.3", "fe80::1",
                                "fd00::1", "44.1.2.9", "nonsense"}) {
        visitors.came(address, 5);
        EXPECT_EQ(visitors.lastOutside(), std::nullopt) << address;
    }
    visitors.came("44.1.3.9", 7);
    EXPECT_EQ(visitors.lastOutside(), 7);
}

TEST(Visitors, whoWentOutAndCameBackInIsNotOutside)
{
    Visitors visitors;
    visitors.setOwnAddress("44.5.5.5");
    visitors.came("44.5.5.5", 5);
    EXPECT_EQ(visitors.lastOutside(), std::nullopt);
    visitors.came("44.5.5.6", 6);
    EXPECT_EQ(visitors.lastOutside(), 6);
}

TEST(Visitors, aMinuteHasOneNews)
{
    Visitors visitors;
    int news = 0;
    visitors.onNews([&] { ++news; });
    for (WallTime now = 0; now < 60'000; now += 1000) {
        visitors.came("44.5.5.5", now);
    }
    EXPECT_EQ(news, 1);
    EXPECT_EQ(visitors.lastOutside(), 59'000);
    visitors.came("44.5.5.5", 200'000);
    EXPECT_EQ(news, 2);
}

TEST(Visitors, watchersAreDistinctAddressesOfHalfAMinute)
{
    Visitors visitors;
    int news = 0;
    visitors.onNews([&] { ++news; });
    visitors.fetchedMedia("44.5.5.5", start);
    visitors.fetchedMedia("44.5.5.5", start + 5s);
    visitors.fetchedMedia("2a00:1:2:3::1", start + 10s);
    visitors.fetchedMedia("2a00:1:2:3::2", start + 10s);
    visitors.fetchedMedia("nonsense", start);
    EXPECT_EQ(visitors.watchers(start + 20s), 2);
    EXPECT_EQ(news, 2);
    EXPECT_EQ(visitors.watchers(start + 36s), 1);
    EXPECT_EQ(visitors.watchers(start + 41s), 0);
}

TEST(Visitors, memoryIsBounded)
{
    Visitors visitors;
    for (int i = 0; i < 30'000; ++i) {
        const std::string address = "44." + std::to_string(i / 65536) + "." + std::to_string(i / 256 % 256)
            + "." + std::to_string(i % 256);
        visitors.fetchedMedia(address, start);
    }
    EXPECT_EQ(visitors.remembered(), 10'000U);
    visitors.fetchedMedia("45.0.0.1", start + 31s);
    EXPECT_EQ(visitors.watchers(start + 31s), 1) << "old ones make room";
}

}
