// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/node.h"

#include "base/datafolder.h"
#include "support/tempfolder.h"
#include "wire/home/homefile.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

using namespace spirula;

namespace
{

class NodeTest : public ::testing::Test
{
protected:
    Result<std::unique_ptr<node::Node>> start(const std::string &name)
    {
        node::NodeOptions options;
        options.dataDir = m_folder / name;
        options.publicListen = "127.0.0.1:0";
        options.publicUrl = "http://" + name + ".example";
        options.mediaProgram = fs::path(SPIRULA_BIN_DIR) / "spirula-media";
        return node::Node::start(std::move(options), m_clock, m_log);
    }

    /// The whole answer to a GET, head and body.
    static std::string get(std::uint16_t port, const std::string &path)
    {
        boost::asio::io_context loop;
        boost::asio::ip::tcp::socket socket(loop);
        socket.connect({boost::asio::ip::make_address("127.0.0.1"), port});
        const std::string request
            = "GET " + path + " HTTP/1.1\r\nHost: any.example\r\nConnection: close\r\n\r\n";
        boost::asio::write(socket, boost::asio::buffer(request));
        std::string answer;
        boost::system::error_code error;
        boost::asio::read(socket, boost::asio::dynamic_buffer(answer), error);
        return answer;
    }

    static std::size_t openDescriptors()
    {
        const fs::directory_iterator all("/proc/self/fd");
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }

    test::TempFolder m_folder;
    Clock m_clock;
    Log m_log{LogLevel::error};
};

TEST_F(NodeTest, TwoLiveInOneProcessAndDoNotMeet)
{
    const auto one = start("one").value();
    const auto two = start("two").value();
    EXPECT_NE(one->homeToken(), two->homeToken());
    EXPECT_NE(get(one->publicPort(), "/api/v1/video-channels").find("http://one.example"), std::string::npos);
    EXPECT_NE(get(two->publicPort(), "/api/v1/video-channels").find("http://two.example"), std::string::npos);
    EXPECT_NE(get(one->publicPort(), "/").find("200 OK"), std::string::npos);
}

TEST_F(NodeTest, StopsAndStartsAgainAndLeavesNothingOpen)
{
    start("again").value()->stop();
    const std::size_t before = openDescriptors();
    for (int i = 0; i < 10; ++i) {
        const auto node = start("again").value();
        EXPECT_TRUE(fs::exists(m_folder / "again" / "run" / "home.json"));
        node->stop();
        EXPECT_FALSE(fs::exists(m_folder / "again" / "run" / "home.json"));
    }
    EXPECT_EQ(openDescriptors(), before);
}

TEST_F(NodeTest, HomeFileNamesTheDoorAndIsForTheOwnerOnly)
{
    const auto node = start("home").value();
    const fs::path path = m_folder / "home" / "run" / "home.json";
    const wire::HomeFile file = wire::decodeHomeFile(readFile(path, 10'000).value()).value();
    EXPECT_EQ(file.port, node->homePort());
    EXPECT_EQ(file.token, node->homeToken());
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_NE(get(node->homePort(), "/api/home/v1/status").find("403"), std::string::npos)
        << "the Host names another machine";
}

TEST_F(NodeTest, ASecondOneOnTheSameFolderIsRefused)
{
    const auto node = start("same").value();
    const auto second = start("same");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::folderInUse);
    EXPECT_TRUE(fs::exists(m_folder / "same" / "run" / "home.json"));
}

TEST_F(NodeTest, AStopThatIsAskedForEndsTheWait)
{
    const auto node = start("wait").value();
    node->requestStop();
    node->wait();
    node->stop();
    node->stop(); // twice is once
}

}
