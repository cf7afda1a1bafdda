// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/httpclient.h"

#include "base/text.h"
#include "net/fetchnow.h"
#include "net/rawserver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

using namespace spirula;
using namespace spirula::net;
using test::fetchNow;
using test::httpAnswer;
using test::RawServer;
using test::targetOf;

namespace
{

/// "/to?<location>" redirects there, everything else is "inside" and tells what it was sent.
void answer(const std::string &request, const RawServer::Peer &peer)
{
    const std::string target = targetOf(request);
    if (target.starts_with("/to?")) {
        peer.send(httpAnswer("moved", "Location: " + percentDecode(target.substr(4)).value() + "\r\n",
                             "302 Found"));
    } else if (target == "/loop") {
        peer.send(httpAnswer("", "Location: /loop\r\n", "301 Moved Permanently"));
    } else {
        peer.send(httpAnswer("inside\n" + request));
    }
}

class ClientAddress : public testing::Test
{
protected:
    std::string to(const std::string &location)
    {
        return server.url("127.0.0.1", "/to?" + percentEncode(location));
    }

    RawServer server{answer};
};

}

// findings-http section 8: every form in which a stranger's URL may name this machine or a private network.
TEST_F(ClientAddress, noFormOfAPrivateAddressIsConnectedTo)
{
    ClientOptions options;
    options.plainHttp = true;
    HttpClient client(options);
    for (const char *host : {"localhost",
                             "localhost.",
                             "127.0.0.1",
                             "2130706433",
                             "0x7f000001",
                             "0x7f.1",
                             "127.1",
                             "127.0.1",
                             "0177.0.0.1",
                             "0",
                             "0.0.0.0",
                             "10.0.0.1",
                             "192.168.1.1",
                             "172.16.0.1",
                             "100.64.0.1",
                             "169.254.169.254",
                             "198.18.0.1",
                             "224.0.0.1",
                             "255.255.255.255",
                             "[::1]",
                             "[::]",
                             "[::ffff:127.0.0.1]",
                             "[::ffff:10.0.0.1]",
                             "[::ffff:7f00:1]",
                             "[::127.0.0.1]",
                             "[64:ff9b::7f00:1]",
                             "[2002:7f00:1::]",
                             "[fe80::1]",
                             "[fc00::1]",
                             "[ff02::1]",
                             "[2001:db8::1]"}) {
        HttpAsk ask{.url = server.url(host)};
        ask.time = std::chrono::milliseconds(3000);
        const auto got = fetchNow(client, std::move(ask));
        ASSERT_FALSE(got) << host;
        EXPECT_EQ(got.error().code, ErrorCode::refusedAddress) << host << ": " << got.error().detail;
        EXPECT_NE(got.error().parameter("address"), "") << host;
    }
    EXPECT_EQ(server.connections(), 0);
}

TEST_F(ClientAddress, noProxyOfTheEnvironmentIsUsed)
{
    for (const char *name : {"http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"}) {
        ::setenv(name, server.url("127.0.0.1").c_str(), 1);
    }
    ClientOptions options = test::loopbackOnly();
    HttpClient client(options);
    EXPECT_EQ(fetchNow(client, HttpAsk{.url = "http://10.0.0.1/"}).error().code, ErrorCode::refusedAddress);
    for (const char *name : {"http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"}) {
        ::unsetenv(name);
    }
    EXPECT_EQ(server.connections(), 0);
}

TEST_F(ClientAddress, redirectsAreFollowed)
{
    HttpClient client(test::loopbackOnly());
    const HttpAnswer got = fetchNow(client, HttpAsk{.url = to("/to?%2Fto%3F%2Ffinal%3Fx=1")}).value();
    EXPECT_EQ(got.url, server.url("127.0.0.1", "/final?x=1"));
    EXPECT_THAT(got.body, testing::StartsWith("inside\nGET /final?x=1"));
    EXPECT_EQ(got.size, got.body.size()) << "bodies of redirects do not count";
}

TEST_F(ClientAddress, redirectsAreFilteredToo)
{
    HttpClient client(test::loopbackOnly());
    for (const char *host : {"127.0.0.2", "2130706434", "[::1]", "[::ffff:127.0.0.2]", "169.254.169.254"}) {
        const int before = server.connections();
        const Error error = fetchNow(client, HttpAsk{.url = to(server.url(host, "/secret"))}).error();
        EXPECT_EQ(error.code, ErrorCode::refusedAddress) << host << ": " << error.detail;
        EXPECT_EQ(server.connections(), before + 1) << host;
    }
}

TEST_F(ClientAddress, redirectsEndSomewhere)
{
    HttpClient client(test::loopbackOnly());
    EXPECT_EQ(fetchNow(client, HttpAsk{.url = server.url("127.0.0.1", "/loop")}).error().code,
              ErrorCode::protocol);
    EXPECT_EQ(server.connections(), 4) << "the first one and three more";
    for (const char *bad :
         {"file:///etc/passwd", "gopher://127.0.0.1/", "http://user@127.0.0.1/", "http://"}) {
        EXPECT_EQ(fetchNow(client, HttpAsk{.url = to(bad)}).error().code, ErrorCode::protocol) << bad;
    }
}

TEST_F(ClientAddress, onlyReadingFollowsAndOnlyIfAskedTo)
{
    HttpClient client(test::loopbackOnly());
    HttpAsk post{.url = to("/final"), .method = Method::post, .body = "x"};
    EXPECT_EQ(fetchNow(client, std::move(post)).value().status, 302);
    HttpAsk still{.url = to("/final")};
    still.redirects = 0;
    const HttpAnswer got = fetchNow(client, std::move(still)).value();
    EXPECT_EQ(got.status, 302);
    EXPECT_EQ(got.headers.get("Location"), "/final");
    EXPECT_EQ(got.body, "moved");
}

TEST_F(ClientAddress, secretsStayWithTheFirstServer)
{
    HttpClient client(test::loopbackOnly());
    RawServer other(answer);
    const auto ask = [](std::string url) {
        HttpAsk made{.url = std::move(url)};
        made.headers.add("Authorization", "Bearer secret");
        made.headers.add("Cookie", "secret");
        made.headers.add("Signature", "secret");
        made.headers.add("Accept", "text/x-kept");
        return made;
    };
    const std::string away = fetchNow(client, ask(to(other.url("127.0.0.1", "/final")))).value().body;
    EXPECT_THAT(away, testing::Not(testing::HasSubstr("secret")));
    EXPECT_THAT(away, testing::HasSubstr("text/x-kept"));
    EXPECT_THAT(fetchNow(client, ask(to("/final"))).value().body, testing::HasSubstr("Bearer secret"));
}
