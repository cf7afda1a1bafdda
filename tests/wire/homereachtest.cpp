// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homereach.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

std::string field(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("field"));
}

HomeReach sample()
{
    HomeReach reach;
    reach.state = ReachState::everyone;
    reach.since = 1'000;
    reach.siteUrl = "https://films.example.org";
    reach.addressSet = true;
    reach.https = true;
    reach.port = 9100;
    reach.portTaken = true;
    reach.freePort = 9101;
    reach.homeNetwork = true;
    reach.networkName = "Alice's network";
    reach.networkUrls = {"http://192.168.1.5:9100/", "http://[2001:db8::5]:9100/"};
    reach.lastOutsideVisitor = 2'000;
    reach.watchers = 3;
    reach.fixedByCommandLine = true;
    reach.problem = "newNetwork";
    return reach;
}

}

TEST(HomeReach, ComesBack)
{
    EXPECT_EQ(decodeHomeReach(encode(sample())).value(), sample());
    EXPECT_EQ(decodeHomeReach(encode(HomeReach())).value(), HomeReach());
}

TEST(HomeReach, SaysItInTheWordsOfTheContract)
{
    EXPECT_EQ(
        encode(sample()),
        R"({"state":"public","since":"1970-01-01T00:00:01.000Z","siteUrl":"https://films.example.org",)"
        R"("addressSet":true,"https":true,"port":9100,"portTaken":true,"freePort":9101,"homeNetwork":true,)"
        R"("networkName":"Alice's network","networkUrls":["http://192.168.1.5:9100/",)"
        R"("http://[2001:db8::5]:9100/"],"lastOutsideVisitor":"1970-01-01T00:00:02.000Z","watchers":3,)"
        R"("fixedByCommandLine":true,"problem":"newNetwork"})");
    for (const auto state : {ReachState::off, ReachState::thisComputer, ReachState::homeNetwork,
                             ReachState::everyone, ReachState::notConfirmed, ReachState::unreachable}) {
        EXPECT_EQ(reachStateFromWord(word(state)), state);
    }
}

TEST(HomeReach, MistakesAreNamed)
{
    EXPECT_EQ(field(decodeHomeReach("{}")), "state");
    EXPECT_EQ(field(decodeHomeReach(R"({"state":"everywhere"})")), "state");
    EXPECT_EQ(field(decodeHomeReach(R"({"state":"off","port":70000})")), "port");
    EXPECT_EQ(field(decodeHomeReach(R"({"state":"off","freePort":0})")), "freePort");
    EXPECT_EQ(field(decodeHomeReach(R"({"state":"off","networkUrls":[5]})")), "networkUrls");
}

TEST(HomeReachCheck, ComesBack)
{
    const HomeReachCheck check{
        ReachCheckKind::certificate, ReachCheckState::ok, "expiresSoon", {{"days", "9"}}};
    EXPECT_EQ(encode(check),
              R"({"check":"certificate","state":"ok","reason":"expiresSoon","parameters":{"days":"9"}})");
    EXPECT_EQ(decodeHomeReachCheck(encode(check)).value(), check);
    for (const auto kind : {ReachCheckKind::resolves, ReachCheckKind::port, ReachCheckKind::certificate,
                            ReachCheckKind::page, ReachCheckKind::clock}) {
        EXPECT_EQ(reachCheckKindFromWord(word(kind)), kind);
    }
    EXPECT_EQ(field(decodeHomeReachCheck(R"({"check":"others","state":"ok"})")), "check");
    EXPECT_EQ(field(decodeHomeReachCheck(R"({"check":"page"})")), "state");
}

}
