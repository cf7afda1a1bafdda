// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/listenplan.h"

#include <gtest/gtest.h>

namespace spirula::node
{

namespace
{

using Choices = std::vector<std::vector<std::string>>;

net::LocalNetwork network()
{
    net::LocalNetwork network;
    network.addresses = {*net::parseAddress("44.1.2.5"), *net::parseAddress("fd00::5")};
    network.neighbours = {net::AddressRange::parse("44.1.2.0/24").value()};
    return network;
}

bool mayCome(const ListenPlan &plan, std::string_view address)
{
    return plan.peers.empty() || net::containsAddress(plan.peers, *net::parseAddress(address));
}

}

TEST(ListenPlan, thisComputerUntilTheOwnerSaysOtherwise)
{
    const auto plan = listenPlan({}, {}, nullptr).value();
    EXPECT_EQ(plan.choices, (Choices{{"127.0.0.1"}}));
    EXPECT_EQ(plan.port, 9100);
    EXPECT_EQ(sitePublicUrl({}, {}).value().origin(), "http://127.0.0.1:9100");
}

TEST(ListenPlan, offIsNowhere)
{
    model::Settings settings;
    settings.siteOn = false;
    settings.publicUrl = "https://site.example";
    const auto open = network();
    EXPECT_TRUE(listenPlan({}, settings, &open).value().isNowhere());
    NodeOptions options;
    options.publicListen = "0.0.0.0:9100";
    EXPECT_TRUE(listenPlan(options, settings, nullptr).value().isNowhere());
}

TEST(ListenPlan, homeNetworkIsForThoseOnIt)
{
    const auto open = network();
    const auto plan = listenPlan({}, {}, &open).value();
    EXPECT_EQ(plan.choices,
              (Choices{{"127.0.0.1", "44.1.2.5", "fd00::5"}, {"127.0.0.1", "44.1.2.5"}, {"127.0.0.1"}}));
    for (const char *address : {"127.0.0.1", "44.1.2.9", "192.168.7.7", "10.1.1.1", "fd00::9"}) {
        EXPECT_TRUE(mayCome(plan, address)) << address;
    }
    for (const char *address : {"44.1.3.9", "8.8.8.8", "2a00::1"}) {
        EXPECT_FALSE(mayCome(plan, address)) << address;
    }
}

TEST(ListenPlan, anAddressOpensEverything)
{
    model::Settings settings;
    settings.publicUrl = "https://site.example";
    const auto plan = listenPlan({}, settings, nullptr).value();
    EXPECT_EQ(plan.choices.front(), std::vector<std::string>{"::"});
    EXPECT_TRUE(mayCome(plan, "8.8.8.8"));
    settings.publicUrl = "http://localhost:9100";
    EXPECT_EQ(listenPlan({}, settings, nullptr).value().choices, (Choices{{"127.0.0.1"}}));
}

TEST(ListenPlan, theCommandLineWins)
{
    model::Settings settings;
    settings.publicUrl = "https://site.example";
    settings.publicPort = 9200;
    NodeOptions options;
    options.publicListen = "[::1]:9300";
    const auto open = network();
    const auto plan = listenPlan(options, settings, &open).value();
    EXPECT_EQ(plan.choices, (Choices{{"::1"}}));
    EXPECT_EQ(plan.port, 9300);
    EXPECT_EQ(sitePublicUrl(options, settings).value().origin(), "https://site.example");
    settings.publicUrl.clear();
    EXPECT_EQ(sitePublicUrl(options, settings).value().origin(), "http://127.0.0.1:9300");
    options.publicUrl = "https://other.example";
    EXPECT_EQ(sitePublicUrl(options, settings).value().origin(), "https://other.example");
    options.publicListen.reset();
    EXPECT_EQ(listenPlan(options, settings, nullptr).value().choices, (Choices{{"127.0.0.1"}}))
        << "a proxy on this computer may be in front";
}

TEST(ListenPlan, oneFileOfACertificateIsNone)
{
    model::Settings settings;
    settings.certificateFile = "/a.pem";
    EXPECT_EQ(listenPlan({}, settings, nullptr).value().certificateFile, "");
    settings.certificateKeyFile = "/b.pem";
    EXPECT_EQ(listenPlan({}, settings, nullptr).value().certificateFile, "/a.pem");
    EXPECT_EQ(sitePublicUrl({}, settings).value().origin(), "https://127.0.0.1:9100");
}

TEST(ListenPlan, whatLeadsElsewhere)
{
    const auto elsewhere
        = [](std::string_view url) { return leadsElsewhere(net::PublicUrl::parse(url).value()); };
    for (const char *url : {"https://site.example", "http://192.168.1.5:9100", "http://[fd00::5]:9100"}) {
        EXPECT_TRUE(elsewhere(url)) << url;
    }
    for (const char *url : {"http://127.0.0.1:9100", "http://127.9.9.9", "http://[::1]:9100",
                            "http://localhost", "http://site.localhost:9100"}) {
        EXPECT_FALSE(elsewhere(url)) << url;
    }
}

}
