// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/hosttext.h"

#include <gtest/gtest.h>

namespace spirula::net
{

TEST(HostText, namesAndAddressesWithPort)
{
    for (const std::string_view text :
         {"example.org", "EXAMPLE.org:8443", "localhost", "a_b.example", "127.0.0.1", "127.0.0.1:9000",
          "[::1]", "[2001:db8::1]:443", "xn--bcher-kva.example", "example.org.", "x:1", "x:65535"}) {
        EXPECT_TRUE(isHostText(text)) << text;
    }
}

TEST(HostText, nothingElse)
{
    for (const std::string_view text : {"",           " ",          "a b",
                                        "a,b",        "user@host",  "host/path",
                                        "host?x",     "host#x",     "host:",
                                        "host:0",     "host:65536", "host:+1",
                                        "host:80:80", "host:8a",    "::1",
                                        "[::1",       "[]",         "[127.0.0.1]",
                                        "[::1]x",     "[::1]:",     "[fe80::1%25eth0]",
                                        ".a",         "a..b",       "ex\xC3\xA4mple.org",
                                        "a\tb",       "a%41",       "a;b",
                                        "host:123456"}) {
        EXPECT_FALSE(isHostText(text)) << text;
    }
    EXPECT_FALSE(isHostText(std::string(256, 'a')));
}

TEST(HostText, theHostInIt)
{
    EXPECT_EQ(hostWithoutPort("example.org"), "example.org");
    EXPECT_EQ(hostWithoutPort("example.org:8443"), "example.org");
    EXPECT_EQ(hostWithoutPort("127.0.0.1:9000"), "127.0.0.1");
    EXPECT_EQ(hostWithoutPort("[2001:db8::1]:443"), "2001:db8::1");
    EXPECT_EQ(hostWithoutPort("[::1]"), "::1");
}

}
