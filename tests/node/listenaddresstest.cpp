// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/listenaddress.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

using namespace spirula;
using node::ListenAddress;

namespace
{

TEST(ListenAddressTest, TakesNumericAddressesAndLocalhost)
{
    EXPECT_EQ(ListenAddress::parse("127.0.0.1:9100").value().port, 9100);
    EXPECT_EQ(ListenAddress::parse("[::1]:80").value().address, "::1");
    EXPECT_EQ(ListenAddress::parse("localhost:0").value().address, "127.0.0.1");
}

TEST(ListenAddressTest, SaysWhatIsWrong)
{
    for (const std::string text : {"", "9100", "127.0.0.1", "example.org:80", "127.0.0.1:65536",
                                   "127.0.0.1:-1", "127.0.0.1:x", "[::1:80"}) {
        const auto parsed = ListenAddress::parse(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, ErrorCode::invalidInput);
        EXPECT_FALSE(parsed.error().parameter("reason").empty());
    }
}

TEST(ListenAddressTest, SeesThatAPortIsTaken)
{
    boost::asio::io_context loop;
    const boost::asio::ip::tcp::acceptor taken(loop, {boost::asio::ip::make_address("127.0.0.1"), 0});
    const std::uint16_t port = taken.local_endpoint().port();
    const auto checked = node::checkPortFree({"127.0.0.1", port});
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::portTaken);
    EXPECT_TRUE(node::checkPortFree({"127.0.0.1", 0}));
}

}
