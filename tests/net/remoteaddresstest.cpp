// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/remoteaddress.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

const std::vector<AddressRange> trusted{AddressRange::parse("127.0.0.0/8").value(),
                                        AddressRange::parse("10.0.0.0/8").value(),
                                        AddressRange::parse("::1").value()};

std::string find(const std::string &peer, const std::vector<std::pair<const char *, const char *>> &fields,
                 bool secure = false)
{
    Headers headers;
    for (const auto &[name, value] : fields) {
        headers.add(name, value);
    }
    const auto client = RemoteAddress::find(asio::ip::make_address(peer), secure, headers, trusted);
    return client.address.to_string() + (client.secure ? " secure" : "");
}

}

TEST(RemoteAddress, aStrangerIsNotBelieved)
{
    EXPECT_EQ(find("192.0.2.9", {{"X-Forwarded-For", "198.51.100.1"}, {"X-Forwarded-Proto", "https"}}),
              "192.0.2.9");
    EXPECT_EQ(find("192.0.2.9", {{"X-Forwarded-Proto", "http"}}, true), "192.0.2.9 secure");
}

TEST(RemoteAddress, theRightMostUntrustedHop)
{
    EXPECT_EQ(find("127.0.0.1", {}), "127.0.0.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "198.51.100.1"}}), "198.51.100.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "6.6.6.6, 198.51.100.1"}}), "198.51.100.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "6.6.6.6, 198.51.100.1, 10.1.1.1"}}), "198.51.100.1");
    EXPECT_EQ(
        find("127.0.0.1", {{"X-Forwarded-For", "6.6.6.6"}, {"x-forwarded-for", "198.51.100.1 , 10.1.1.1"}}),
        "198.51.100.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "10.2.2.2, 10.1.1.1"}}), "10.2.2.2");
    EXPECT_EQ(find("::1", {{"X-Forwarded-For", "2001:db8::7"}}), "2001:db8::7");
    EXPECT_EQ(find("::ffff:127.0.0.1", {{"X-Forwarded-For", "2001:db8::7"}}), "2001:db8::7");
}

TEST(RemoteAddress, portsAndGarbage)
{
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "198.51.100.1:4711"}}), "198.51.100.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "[2001:db8::7]:4711"}}), "2001:db8::7");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "::ffff:198.51.100.1"}}), "198.51.100.1");
    for (const auto *text :
         {"", " ", "unknown", "_hidden", "198.51.100.1, x", "1.2.3.4.5", "[::1", ",,,", "1.2.3.4, "}) {
        EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", text}}), "127.0.0.1") << text;
    }
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-For", "garbage, 198.51.100.1"}}), "198.51.100.1");
}

TEST(RemoteAddress, theSchemeOfTheLastProxy)
{
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-Proto", "https"}}), "127.0.0.1 secure");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-Proto", "http"}}, true), "127.0.0.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-Proto", "https, http"}}), "127.0.0.1");
    EXPECT_EQ(find("127.0.0.1", {{"X-Forwarded-Proto", "http, HTTPS"}}), "127.0.0.1 secure");
    EXPECT_EQ(find("127.0.0.1", {}, true), "127.0.0.1 secure");
}

}
