// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/nodeprocess.h"

#include "base/lockfile.h"
#include "client/nodeclient.h"
#include "runningnode.h"
#include "waiting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

namespace spirula::ui::test
{
namespace
{

using State = NodeProcess::State;
using namespace std::chrono_literals;

class NodeProcessTest : public testing::Test
{
protected:
    ~NodeProcessTest() override
    {
        if (!LockFile::checkFree(folder().lock()) && pidOf() > 0) {
            ::kill(pidOf(), SIGKILL);
        }
    }

    NodeProcess::Options options()
    {
        return {.program = SPIRULA_NODE,
                .dataFolder = folder().root,
                .arguments = {QStringLiteral("--public-listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)},
                .pauses = {10ms, 20ms, 40ms},
                .holderPatience = 300ms};
    }
    DataFolder folder() const { return {m_folder / "data"}; }

    /// Of the running node.
    pid_t pidOf() const
    {
        const auto content = readFile(folder().homeJson(), 65536);
        return content ? static_cast<pid_t>(wire::decodeHomeFile(*content).value().pid) : 0;
    }

    static bool becomes(const NodeProcess &node, State state)
    {
        return waitUntil([&] { return node.state() == state; });
    }

    spirula::test::TempFolder m_folder;
    quint16 m_port = freePort();
};

TEST_F(NodeProcessTest, StartsANodeThatAnswersAndStopsIt)
{
    NodeProcess node(options());
    NodeClient client(folder());
    node.start();
    EXPECT_EQ(node.state(), State::starting);
    ASSERT_TRUE(becomes(node, State::running));
    EXPECT_TRUE(node.isOurs());
    ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }));
    const pid_t pid = pidOf();
    node.stop();
    EXPECT_EQ(node.state(), State::stopping);
    ASSERT_TRUE(becomes(node, State::stopped));
    EXPECT_FALSE(fs::exists(folder().homeJson()));
    EXPECT_FALSE(fs::exists("/proc/" + std::to_string(pid) + "/exe"));
}

TEST_F(NodeProcessTest, StartsItAgainWhenItIsKilled)
{
    NodeProcess node(options());
    node.start();
    ASSERT_TRUE(becomes(node, State::running));
    const pid_t before = pidOf();
    ::kill(before, SIGKILL);
    ASSERT_TRUE(becomes(node, State::restarting));
    EXPECT_EQ(node.attempt(), 1);
    ASSERT_TRUE(becomes(node, State::running));
    EXPECT_NE(pidOf(), before);
}

TEST_F(NodeProcessTest, FindsTheNodeOfAnEarlierDesktopAndMayStopIt)
{
    pid_t before = 0;
    {
        NodeProcess earlier(options());
        earlier.start();
        ASSERT_TRUE(becomes(earlier, State::running));
        before = pidOf();
    }
    NodeProcess node(options());
    node.start();
    EXPECT_EQ(node.state(), State::running);
    EXPECT_EQ(pidOf(), before);
    EXPECT_TRUE(node.isOurs());
    node.stop();
    EXPECT_TRUE(becomes(node, State::stopped));
}

TEST_F(NodeProcessTest, LeavesANodeAloneThatSomebodyElseStarted)
{
    RunningNode other;
    other.start();
    ASSERT_TRUE(waitUntil([&] { return fs::exists(other.folder().homeJson()); })); // else ours may be faster
    NodeProcess node({.program = SPIRULA_NODE, .dataFolder = other.folder().root, .arguments = {}});
    node.start();
    ASSERT_TRUE(becomes(node, State::running));
    EXPECT_FALSE(node.isOurs());
    node.stop();
    EXPECT_EQ(node.state(), State::stopped);
    NodeProcess again({.program = SPIRULA_NODE, .dataFolder = other.folder().root, .arguments = {}});
    again.start();
    EXPECT_EQ(again.state(), State::running);
}

TEST_F(NodeProcessTest, DoesNotStartAgainWhatSomebodyStopped)
{
    NodeProcess node(options());
    node.start();
    ASSERT_TRUE(becomes(node, State::running));
    ::kill(pidOf(), SIGTERM);
    ASSERT_TRUE(becomes(node, State::stopped));
    EXPECT_EQ(node.error().code, ErrorCode::notRunning);
    node.start();
    EXPECT_TRUE(becomes(node, State::running));
}

TEST_F(NodeProcessTest, SaysThatAnotherOneUsesTheFolderAndGoesOnWhenItIsFree)
{
    fs::create_directories(folder().root);
    NodeProcess node(options());
    {
        const auto lock = LockFile::acquire(folder().lock());
        ASSERT_TRUE(lock);
        node.start();
        ASSERT_TRUE(becomes(node, State::foreign));
        EXPECT_EQ(node.error().code, ErrorCode::folderInUse);
        EXPECT_EQ(node.error().parameter("path"), folder().root.string());
    }
    EXPECT_TRUE(becomes(node, State::running));
}

TEST_F(NodeProcessTest, SaysThatTheProgramIsMissing)
{
    NodeProcess::Options missing = options();
    missing.program = m_folder / "spirula-node";
    NodeProcess node(missing);
    node.start();
    EXPECT_EQ(node.state(), State::failed);
    EXPECT_EQ(node.error().code, ErrorCode::notFound);
    EXPECT_EQ(node.error().parameter("id"), missing.program.string());
}

TEST_F(NodeProcessTest, SaysThatTheDatabaseIsOfANewerSpirulaAndDoesNotTryAgain)
{
    NodeProcess first(options());
    first.start();
    ASSERT_TRUE(becomes(first, State::running));
    first.stop();
    ASSERT_TRUE(becomes(first, State::stopped));
    ASSERT_EQ(QProcess::execute(QStringLiteral("sqlite3"),
                                {QString::fromStdString(folder().database().string()),
                                 QStringLiteral("PRAGMA user_version = 9999")}),
              0);
    NodeProcess node(options());
    node.start();
    ASSERT_TRUE(becomes(node, State::failed));
    EXPECT_EQ(node.error().code, ErrorCode::newerDatabase);
    EXPECT_EQ(node.error().parameter("found"), "9999");
    EXPECT_EQ(node.attempt(), 0);
}

TEST_F(NodeProcessTest, GivesUpOnAProgramThatAlwaysDiesAndKeepsItsLastWords)
{
    const fs::path program = m_folder / "dying";
    QFile script(QString::fromStdString(program.string()));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho out of luck >&2\nexit 3\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    NodeProcess::Options dying = options();
    dying.program = program;
    NodeProcess node(dying);
    node.start();
    ASSERT_TRUE(becomes(node, State::failed));
    EXPECT_EQ(node.attempt(), 3);
    EXPECT_THAT(node.error().detail, testing::HasSubstr("out of luck"));
}

TEST_F(NodeProcessTest, StartsAnewWhenAsked)
{
    NodeProcess node(options());
    node.start();
    ASSERT_TRUE(becomes(node, State::running));
    const pid_t before = pidOf();
    node.restart();
    EXPECT_EQ(node.state(), State::stopping);
    ASSERT_TRUE(becomes(node, State::running));
    EXPECT_NE(pidOf(), before);
}

TEST_F(NodeProcessTest, IsStoppedForGoodWhileItStartsAnew)
{
    NodeProcess node(options());
    node.start();
    ASSERT_TRUE(becomes(node, State::running));
    node.restart();
    node.stop();
    node.restart(); // too late
    ASSERT_TRUE(waitUntil([&] { return node.state() != State::stopping; }));
    EXPECT_EQ(node.state(), State::stopped);
}

}
}
