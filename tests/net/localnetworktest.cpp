// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/local/localnetwork.h"

#include "net/local/clockstate.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

// As Linux writes them; numbers are the bytes of an address in this machine's order, which is x86's here.
constexpr std::string_view routes
    = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
      "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
      "eth0\t00000000\tFE00000A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
      "tun0\t00000000\t00000000\t0001\t0\t0\t50\t00000000\t0\t0\t0\n"
      "eth0\t0000000A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n";

constexpr std::string_view arp
    = "IP address       HW type     Flags       HW address            Mask     Device\n"
      "10.0.0.254       0x1         0x2         AA:bb:cc:00:11:22     *        eth0\n"
      "10.0.0.7         0x1         0x0         00:00:00:00:00:00     *        eth0\n";

asio::ip::address address(std::string_view text) { return *parseAddress(text); }

}

TEST(LocalNetwork, theBestWayOutThatHasAGateway)
{
    const auto route = defaultRoute(routes);
    ASSERT_TRUE(route);
    EXPECT_EQ(route->device, "eth0");
    EXPECT_EQ(route->gateway, address("10.0.0.254"));
}

TEST(LocalNetwork, noWayOut)
{
    EXPECT_FALSE(defaultRoute(""));
    EXPECT_FALSE(defaultRoute(routes.substr(0, routes.find('\n') + 1)));
    EXPECT_FALSE(defaultRoute("eth0 0000000A 00000000 0001 0 0 100 00FFFFFF 0 0 0\n"));
    EXPECT_FALSE(defaultRoute("eth0 zz 0101A8C0 0003 0 0 much 00000000"));
}

TEST(LocalNetwork, hardwareOfAGatewayThatHasAnswered)
{
    EXPECT_EQ(hardwareAddress(arp, address("10.0.0.254")), "aa:bb:cc:00:11:22");
    EXPECT_EQ(hardwareAddress(arp, address("10.0.0.7")), "") << "asked for, not heard";
    EXPECT_EQ(hardwareAddress(arp, address("10.0.0.8")), "");
    EXPECT_EQ(hardwareAddress("", address("10.0.0.8")), "");
}

TEST(LocalNetwork, whatIsNotReadableIsNoGateway)
{
    const LocalNetwork network = lookAtNetwork("/nonexistent");
    EXPECT_FALSE(network.gateway);
    EXPECT_EQ(network.id.empty(), !network.connected());
    for (const auto &own : network.addresses) {
        EXPECT_FALSE(own.is_loopback());
        EXPECT_TRUE(containsAddress(network.neighbours, own));
    }
}

TEST(ClockState, isReadOrNotTold)
{
    if (const auto state = clockState()) {
        EXPECT_GE(state->errorMs, 0);
    }
}

}
