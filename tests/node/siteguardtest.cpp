// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/siteguard.h"

#include "node/testcontext.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::node;

namespace
{

class SiteGuardTest : public ::testing::Test
{
protected:
    test::TestContext context;

    void setUrl(const std::string &url)
    {
        Identity identity = context->identity.get();
        identity.publicUrl = url;
        context->identity.set(std::move(identity));
    }
    static int status(SiteGuard &guard, const std::string &host)
    {
        net::Request request;
        request.headers.add("Host", host);
        const auto refused = guard.check(request);
        return refused ? refused->status : 200;
    }
};

}

TEST(NameAtHome, ThisComputerOnly)
{
    for (const char *good : {"127.0.0.1", "127.0.0.1:9100", "[::1]:9100", "192.168.1.5:9100", "[fe80::1]",
                             "localhost", "LOCALHOST:9100", "site.localhost:9100", "snail", "Snail:9100",
                             "snail.local", "snail.local.:9100", "snail.lan", "snail.home.arpa:9100"}) {
        EXPECT_TRUE(isNameAtHome(good, "snail")) << good;
    }
    for (const char *bad : {"evil.example", "evil.example:9100", "127.0.0.1.evil.example",
                            "localhost.evil.example", "notlocalhost", "snail.evil.example", "evilsnail",
                            "evilsnail.local", "x.snail.local", "local", ".local", "127.0.0.1x"}) {
        EXPECT_FALSE(isNameAtHome(bad, "snail")) << bad;
    }
    EXPECT_TRUE(isNameAtHome("snail.garden.example", "snail.garden.example"));
    EXPECT_TRUE(isNameAtHome("snail.local", "snail.garden.example"));
    EXPECT_FALSE(isNameAtHome("garden.example", "snail.garden.example"));
    EXPECT_FALSE(isNameAtHome(".local", ""));
}

TEST_F(SiteGuardTest, AForeignNameIsRefusedWhileTheSiteIsAtHome)
{
    SiteGuard guard(*context);
    for (const char *url : {"http://127.0.0.1:9100", "https://localhost:9100", "http://[::1]:9100"}) {
        setUrl(url);
        EXPECT_TRUE(guard.isAtHome()) << url;
        EXPECT_EQ(status(guard, "evil.example:9100"), 421);
        EXPECT_EQ(status(guard, "127.0.0.1:9100"), 200);
        EXPECT_EQ(status(guard, "192.168.1.5:9100"), 200) << "a phone on the home network";
    }
    EXPECT_FALSE(guard.check(net::Request())) << "HTTP/1.0 has none";
    setUrl("https://videos.example");
    EXPECT_FALSE(guard.isAtHome()) << "the address may change while it runs";
    EXPECT_EQ(status(guard, "videos.example"), 200);
    EXPECT_EQ(status(guard, "anything.example"), 200) << "a proxy may say what it likes";
}

TEST_F(SiteGuardTest, WhereTheCommandLineListensIsUpToThePerson)
{
    NodeOptions &options = context.options();
    for (const char *narrow : {"127.0.0.1:9100", "[::1]:9100", "localhost:9100"}) {
        options.publicListen = narrow;
        EXPECT_TRUE(SiteGuard(*context).isAtHome()) << narrow;
    }
    for (const char *wide : {"0.0.0.0:9100", "[::]:9100", "192.168.1.5:9100"}) {
        options.publicListen = wide;
        SiteGuard guard(*context);
        EXPECT_FALSE(guard.isAtHome()) << wide;
        EXPECT_EQ(status(guard, "snail.garden.example"), 200);
    }
}
