// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/headscanner.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using State = HeadScanner::State;

/// 0 = complete, -1 = incomplete, else the refusal. The result must not depend on how the bytes arrive.
int scan(std::string_view text, std::size_t limit = 1024)
{
    const auto resultOf = [](const HeadScanner &scanner, State state) {
        return state == State::complete ? 0 : state == State::incomplete ? -1 : scanner.status();
    };
    HeadScanner whole(limit);
    const int result = resultOf(whole, whole.scan(text));
    HeadScanner slow(limit);
    int slowResult = -1;
    for (std::size_t size = 0; size <= text.size() && slowResult == -1; ++size) {
        slowResult = resultOf(slow, slow.scan(text.substr(0, size)));
    }
    EXPECT_EQ(result, slowResult) << text;
    if (result == 0) {
        EXPECT_EQ(whole.end(), slow.end());
    }
    return result;
}

}

TEST(HeadScanner, completeHeads)
{
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 0);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\n\r\n"), 0);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA:\r\nB: \t x\r\n\r\n"), 0);
    HeadScanner scanner(1024);
    EXPECT_EQ(scanner.scan("\r\nGET / HTTP/1.1\r\nA: b\r\n\r\nrest"), State::complete);
    EXPECT_EQ(scanner.start(), 2u);
    EXPECT_EQ(scanner.end(), 26u);
}

TEST(HeadScanner, incompleteHeads)
{
    for (const std::string_view text :
         {"", "\r", "\r\n", "G", "GET / HTTP/1.1", "GET / HTTP/1.1\r", "GET / HTTP/1.1\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r"}) {
        EXPECT_EQ(scan(text), -1) << text;
    }
}

TEST(HeadScanner, refusesAmbiguousLines)
{
    for (const std::string_view text : {"\n",
                                        "\r\n\r\n",
                                        "GET / HTTP/1.1\n\n",
                                        "GET / HTTP/1.1\nHost: a\r\n\r\n",
                                        "GET / HTTP/1.1\r\nHost: a\n\r\n",
                                        "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
                                        "GET / HTTP/1.1\r\nHost: a\r\n\tfolded\r\n\r\n",
                                        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
                                        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                                        "GET / HTTP/1.1\r\nHost\r\n\r\n",
                                        "GET / HTTP/1.1\r\n: a\r\n\r\n",
                                        "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n",
                                        "GET / HTTP/1.1\r\nA: b\x01\r\n\r\n",
                                        "GET / HTTP/1.1\r\nA: b\x7f\r\n\r\n",
                                        "GET /\x01 HTTP/1.1\r\n\r\n",
                                        "GET /\r HTTP/1.1\r\n\r\n",
                                        "GET / HTTP/1.1\r\nA(b): c\r\n\r\n",
                                        "\x16\x03\x01",
                                        " GET / HTTP/1.1\r\n\r\n",
                                        "\x80"}) {
        EXPECT_EQ(scan(text), 400) << text;
    }
    EXPECT_EQ(scan(std::string_view("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 27)), 400);
}

TEST(HeadScanner, limits)
{
    EXPECT_EQ(scan("GET /" + std::string(600, 'a')), 414);
    EXPECT_EQ(scan("GET /" + std::string(600, 'a') + " HTTP/1.1\r\n\r\n"), 414);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA: " + std::string(1100, 'a')), 431);
    EXPECT_EQ(scan("GET / HTTP/1.1\r\nA: " + std::string(1020, 'a') + "\r\n\r\n"), 431);
    std::string many = "GET / HTTP/1.1\r\n";
    for (int i = 0; i < 129; ++i) {
        many += "a:\r\n";
    }
    EXPECT_EQ(scan(many + "\r\n", 100'000), 431);
    const std::string exact = "GET / HTTP/1.1\r\nA: " + std::string(100, 'a') + "\r\n\r\n";
    EXPECT_EQ(scan(exact, exact.size()), 0);
    EXPECT_NE(scan(exact, exact.size() - 1), 0);
}

}
