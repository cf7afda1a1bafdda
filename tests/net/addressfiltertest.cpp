// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/address/addressfilter.h"

#include <gtest/gtest.h>

#include <netinet/in.h>

namespace spirula::net
{

namespace
{

bool allowed(const std::string &text, PrivateNetworks privateNetworks = PrivateNetworks::refused)
{
    return isAllowedTarget(asio::ip::make_address(text), privateNetworks);
}

} // namespace

TEST(AddressFilter, publicAddressesPass)
{
    for (const auto *text :
         {"1.1.1.1",         "8.8.8.8",         "9.255.255.255",   "11.0.0.0",         "100.63.255.255",
          "100.128.0.0",     "126.255.255.255", "128.0.0.0",       "169.253.255.255",  "169.255.0.0",
          "172.15.255.255",  "172.32.0.0",      "191.255.255.255", "192.0.1.0",        "192.0.3.0",
          "192.167.255.255", "192.169.0.0",     "198.17.255.255",  "198.20.0.0",       "198.51.99.255",
          "203.0.114.0",     "223.255.255.255", "2600::1",         "2001:200::1",      "2001:db9::1",
          "2a01:4f8::1",     "3ffe::1",         "::ffff:8.8.8.8",  "64:ff9b::808:808", "2002:808:808::1"}) {
        EXPECT_TRUE(allowed(text)) << text;
    }
}

TEST(AddressFilter, specialAddressesAreRefused)
{
    for (const auto *text :
         {"0.0.0.0",         "0.255.255.255",  "10.0.0.0",        "10.255.255.255",  "100.64.0.0",
          "100.127.255.255", "127.0.0.1",      "127.255.255.255", "169.254.0.0",     "169.254.169.254",
          "172.16.0.0",      "172.31.255.255", "192.0.0.0",       "192.0.0.255",     "192.0.2.1",
          "192.88.99.1",     "192.168.0.0",    "192.168.255.255", "198.18.0.0",      "198.19.255.255",
          "198.51.100.7",    "203.0.113.9",    "224.0.0.1",       "239.255.255.255", "240.0.0.0",
          "255.255.255.255"}) {
        EXPECT_FALSE(allowed(text)) << text;
    }
    for (const auto *text :
         {"::",          "::1",        "::7f00:1",        "fe80::1",     "fec0::1",
          "fc00::1",     "fdff::1",    "ff02::1",         "2001::1",     "2001:0:1::",
          "2001:2::1",   "2001:10::1", "2001:1ff:ffff::", "2001:db8::1", "3fff::1",
          "3fff:fff::1", "4000::1",    "100::1",          "5f00::1",     "64:ff9b:1::a00:1",
          "1fff::1"}) {
        EXPECT_FALSE(allowed(text)) << text;
    }
}

TEST(AddressFilter, v4InsideV6CountsAsItself)
{
    for (const auto *text : {"::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
                             "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::1"}) {
        EXPECT_FALSE(allowed(text)) << text;
    }
}

TEST(AddressFilter, testSwitchOpensPrivateNetworksOnly)
{
    for (const auto *text : {"127.0.0.1", "10.1.2.3", "192.168.1.1", "172.20.0.1", "100.64.1.1", "::1",
                             "fd00::1", "::ffff:127.0.0.1", "1.1.1.1", "2600::1"}) {
        EXPECT_TRUE(allowed(text, PrivateNetworks::allowed)) << text;
    }
    for (const auto *text : {"0.0.0.0", "169.254.169.254", "224.0.0.1", "255.255.255.255", "::", "fe80::1",
                             "ff02::1", "2001:db8::1", "64:ff9b::7f00:1", "2002:7f00:1::"}) {
        EXPECT_FALSE(allowed(text, PrivateNetworks::allowed)) << text;
    }
}

TEST(AddressParse, onlyPlainNumericAddresses)
{
    EXPECT_EQ(parseAddress("192.0.2.1")->to_string(), "192.0.2.1");
    EXPECT_EQ(parseAddress("2001:DB8::1")->to_string(), "2001:db8::1");
    EXPECT_EQ(parseAddress("::ffff:192.0.2.1")->to_string(), "192.0.2.1");
    for (const std::string_view text :
         {"", "localhost", "127.1", "0x7f.1", "2130706433", "0177.0.0.1", "1.2.3.4 ", " 1.2.3.4",
          "1.2.3.4:80", "1.2.3.256", "[::1]", "fe80::1%lo", "::1::", "1.2.3.4.5", "12345::", ":"}) {
        EXPECT_FALSE(parseAddress(text)) << text;
    }
    EXPECT_FALSE(parseAddress(std::string_view("127.0.0.1\0.example", 18)));
}

TEST(AddressParse, socketAddresses)
{
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_addr.s_addr = htonl(0x7f000001);
    EXPECT_EQ(addressOf(reinterpret_cast<sockaddr *>(&v4), sizeof(v4))->to_string(), "127.0.0.1");
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_addr.s6_addr[15] = 1;
    EXPECT_EQ(addressOf(reinterpret_cast<sockaddr *>(&v6), sizeof(v6))->to_string(), "::1");
    EXPECT_FALSE(addressOf(reinterpret_cast<sockaddr *>(&v6), sizeof(v4)));
    sockaddr other{};
    other.sa_family = AF_UNIX;
    EXPECT_FALSE(addressOf(&other, sizeof(other)));
    EXPECT_FALSE(addressOf(nullptr, 0));
}

TEST(AddressParse, keyIsTheAddressOrTheNetOfV6)
{
    EXPECT_EQ(addressKey(*parseAddress("192.0.2.1")), "192.0.2.1");
    EXPECT_EQ(addressKey(asio::ip::make_address("::ffff:192.0.2.1")), "192.0.2.1");
    EXPECT_EQ(addressKey(*parseAddress("2001:db8:1:2:3:4:5:6")), "2001:db8:1:2::/64");
    EXPECT_EQ(addressKey(*parseAddress("2001:db8:1:2::1")), addressKey(*parseAddress("2001:db8:1:2:ffff::")));
    EXPECT_NE(addressKey(*parseAddress("2001:db8:1:2::1")), addressKey(*parseAddress("2001:db8:1:3::1")));
    EXPECT_EQ(addressKey(asio::ip::make_address("fe80::1%1")), "fe80::/64");
}

} // namespace spirula::net
