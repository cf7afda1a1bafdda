// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/url/url.h"
#include "net/url/publicurl.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::net;

TEST(Url, hasANormalForm)
{
    for (const auto &[text, normal] : std::vector<std::pair<std::string, std::string>>{
             {"https://example.org", "https://example.org/"},
             {"HTTPS://Example.ORG:443/a/../b/./c?x=1#part", "https://example.org/b/c?x=1"},
             {"http://example.org:80", "http://example.org/"},
             {"http://example.org:", "http://example.org/"},
             {"http://example.org:443/", "http://example.org:443/"},
             {"http://example.org:080/", "http://example.org/"},
             {"https://example.org?x", "https://example.org/?x"},
             {"https://ex%61mple.org/%7euser/%2F%c3%bc", "https://example.org/~user/%2F%C3%BC"},
             {"http://[::1]:9100/a", "http://[::1]:9100/a"},
             {"http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"},
             {"http://[::ffff:10.0.0.1]/", "http://[::ffff:10.0.0.1]/"},
             {"http://127.0.0.1:9001/videos/watch/1", "http://127.0.0.1:9001/videos/watch/1"},
             {"http://2130706433/", "http://2130706433/"},
             {"https://example.org/../../etc", "https://example.org/etc"},
             {"https://example.org/a/..", "https://example.org/"},
             {"https://example.org/a/b/.", "https://example.org/a/b/"},
             {"https://example.org/a//b/", "https://example.org/a//b/"},
             {"https://example.org/%2e%2e/%2E/a", "https://example.org/a"},
             {"https://example.org/caf\xC3\xA9?tags[]=a|b#[x]",
              "https://example.org/caf%C3%A9?tags%5B%5D=a%7Cb"},
             {"https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"},
         }) {
        const auto url = Url::parse(text);
        ASSERT_TRUE(url) << text;
        EXPECT_EQ(url->toString(), normal) << text;
        EXPECT_EQ(Url::parse(url->toString()).value(), *url) << text;
    }
}

TEST(Url, hasParts)
{
    const Url url = Url::parse("https://Example.org:8443/a%20b/c?d=e&f").value();
    EXPECT_TRUE(url.secure());
    EXPECT_EQ(url.host(), "example.org");
    EXPECT_EQ(url.port(), 8443);
    EXPECT_EQ(url.target(), "/a%20b/c?d=e&f");
    EXPECT_EQ(url.path(), "/a%20b/c");
    EXPECT_EQ(url.hostAndPort(), "example.org:8443");
    EXPECT_EQ(url.origin(), "https://example.org:8443");
    EXPECT_EQ(url.webSocketOrigin(), "wss://example.org:8443");
    EXPECT_EQ(Url::parse("http://[::1]:9100").value().hostAndPort(), "[::1]:9100");
    EXPECT_EQ(Url::parse("http://[::1]:9100").value().host(), "::1");
}

TEST(Url, refusesEverythingElse)
{
    for (const std::string &bad : {std::string(),
                                   std::string("example.org"),
                                   std::string("//example.org/"),
                                   std::string("/path"),
                                   std::string("ftp://example.org/"),
                                   std::string("file:///etc/passwd"),
                                   std::string("https:example.org"),
                                   std::string("https:///path"),
                                   std::string("https://"),
                                   std::string("http://user@example.org/"),
                                   std::string("http://user:word@example.org/"),
                                   std::string("http://@example.org/"),
                                   std::string("http://example.org\\@evil.org/"),
                                   std::string("http://exam ple.org/"),
                                   std::string("http://example.org/a b"),
                                   std::string("http://example.org:0/"),
                                   std::string("http://example.org:65536/"),
                                   std::string("http://example.org:99999999999/"),
                                   std::string("http://example.org:8x/"),
                                   std::string("http://exa%00mple.org/"),
                                   std::string("http://exa%2Fmple.org/"),
                                   std::string("http://[::1/"),
                                   std::string("http://[fe80::1%25eth0]/"),
                                   std::string("http://[v1.x]/"),
                                   std::string("http://ex\xC3\xA4mple.org/"),
                                   std::string("http://example.org/\r\nX: y"),
                                   std::string("http://example.org/\0", 20),
                                   std::string("javascript:alert(1)"),
                                   "http://example.org/" + std::string(9000, 'a'),
                                   "http://" + std::string(254, 'a') + "/"}) {
        const auto url = Url::parse(bad);
        ASSERT_FALSE(url) << bad << " became " << url->toString();
        EXPECT_EQ(url.error().code, ErrorCode::invalidInput);
        EXPECT_EQ(url.error().parameter("field"), "url");
    }
}

TEST(Url, resolvesReferences)
{
    const Url base = Url::parse("https://example.org/a/b/c?x=1").value();
    for (const auto &[reference, target] : std::vector<std::pair<std::string, std::string>>{
             {"d", "https://example.org/a/b/d"},
             {"../d?y", "https://example.org/a/d?y"},
             {"/d", "https://example.org/d"},
             {"//other.org/d", "https://other.org/d"},
             {"http://127.0.0.1/d", "http://127.0.0.1/d"},
             {"?y=2", "https://example.org/a/b/c?y=2"},
             {"", "https://example.org/a/b/c?x=1"},
             {"d[1]?x={}", "https://example.org/a/b/d%5B1%5D?x=%7B%7D"},
             {"//other.org/\xC3\xA9", "https://other.org/%C3%A9"},
             {"?x=//y", "https://example.org/a/b/c?x=//y"},
             {"../../../../d", "https://example.org/d"},
         }) {
        const auto url = base.resolve(reference);
        ASSERT_TRUE(url) << reference;
        EXPECT_EQ(url->toString(), target) << reference;
    }
    for (const char *bad :
         {"file:///etc/passwd", "//user@other.org/", "javascript:x", "http://", "a b", "\\\\evil"}) {
        EXPECT_FALSE(base.resolve(bad)) << bad;
    }
}

TEST(PublicUrl, isAnOrigin)
{
    for (const auto &[text, origin, host] : std::vector<std::array<std::string, 3>>{
             {"https://Example.org/", "https://example.org", "example.org"},
             {"https://example.org:443", "https://example.org", "example.org"},
             {"http://127.0.0.1:9100", "http://127.0.0.1:9100", "127.0.0.1:9100"},
             {"http://[::1]:9100/", "http://[::1]:9100", "[::1]:9100"},
         }) {
        const auto url = PublicUrl::parse(text);
        ASSERT_TRUE(url) << text;
        EXPECT_EQ(url->origin(), origin);
        EXPECT_EQ(url->hostAndPort(), host);
        EXPECT_EQ(url->secure(), origin.starts_with("https"));
    }
    EXPECT_EQ(PublicUrl::parse("http://127.0.0.1:9100").value().webSocketOrigin(), "ws://127.0.0.1:9100");
}

TEST(PublicUrl, isNothingElse)
{
    for (const char *bad :
         {"", "example.org", "https://example.org/path", "https://example.org/?q", "https://example.org/#f",
          "https://example.org?", "https://me@example.org", "ftp://example.org", "http://127.1/",
          "http://2130706433/", "http://0x7f.1/", "http://example.org./", "http://example.0x1/"}) {
        const auto url = PublicUrl::parse(bad);
        ASSERT_FALSE(url) << bad;
        EXPECT_EQ(url.error().code, ErrorCode::invalidInput);
        EXPECT_EQ(url.error().parameter("field"), "public-url");
        EXPECT_NE(url.error().parameter("reason"), "");
    }
}
