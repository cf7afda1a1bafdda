// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include "support/tempfolder.h"
#include "ui/client/waiting.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include <unistd.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Role = SingleInstance::Role;
using ui::test::waitUntil;

struct SingleInstanceTest : testing::Test {
    /// Another start, on a thread of its own as if it were a process: it waits without a loop.
    std::future<Role> start(const QStringList &texts, InstancePatience patience = {})
    {
        return std::async(std::launch::async, [this, texts, patience] {
            SingleInstance second(folder.path());
            return second.claim(texts, patience);
        });
    }
    static bool hasEnded(const std::future<Role> &role)
    {
        return waitUntil([&] { return role.wait_for(0s) == std::future_status::ready; });
    }

    test::TempFolder folder;
    std::unique_ptr<SingleInstance> first = std::make_unique<SingleInstance>(folder.path());
    QSignalSpy taken{first.get(), &SingleInstance::taken};
};

TEST_F(SingleInstanceTest, TakesWhatASecondStartWasGiven)
{
    ASSERT_EQ(first->claim({u"/film.mp4"_s}), Role::first);
    first->listen();
    QProcess second;
    second.setEnvironment(QProcess::systemEnvironment() << u"QT_QPA_PLATFORM=offscreen"_s);
    second.start(QStringLiteral(SPIRULA_DESKTOP),
                 {u"--data-dir"_s, QString::fromStdString(folder.path().string()), u"spirula:watch/abc"_s});
    ASSERT_TRUE(waitUntil([&] { return !taken.isEmpty() && second.state() == QProcess::NotRunning; }));
    EXPECT_EQ(second.exitCode(), 0);
    EXPECT_EQ(taken.first().first().toStringList(), QStringList{u"spirula:watch/abc"_s});
    SingleInstance other(folder.path() / "other");
    EXPECT_EQ(other.claim({}), Role::first);
}

TEST_F(SingleInstanceTest, TakesAsManyFilesAsACommandLineHolds)
{
    ASSERT_EQ(first->claim({}), Role::first);
    first->listen();
    QStringList files;
    for (int number = 0; number < 5000; ++number) {
        files.append(u"/home/"_s + QString(200, u'f') + QString::number(number));
    }
    auto second = start(files);
    ASSERT_TRUE(hasEnded(second));
    EXPECT_EQ(second.get(), Role::second);
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken.first().first().toStringList(), files);
}

TEST_F(SingleInstanceTest, ADoubleClickOpensOneWindow)
{
    ASSERT_EQ(first->claim({}), Role::first);
    auto second = start({u"/film.mp4"_s});
    QTest::qWait(300); // the first one builds its window
    first->listen();
    ASSERT_TRUE(hasEnded(second));
    EXPECT_EQ(second.get(), Role::second);
    EXPECT_EQ(taken.size(), 1);
}

TEST_F(SingleInstanceTest, OneThatEndsIsWaitedForAndNothingIsLost)
{
    ASSERT_EQ(first->claim({}), Role::first);
    first->listen();
    auto early = start({u"/early.mp4"_s}); // is asking when the first one begins to end
    std::this_thread::sleep_for(100ms);
    first->stopListening();
    QTest::qWait(300);
    EXPECT_TRUE(taken.isEmpty());
    EXPECT_EQ(early.wait_for(0s), std::future_status::timeout);
    first.reset();
    ASSERT_TRUE(hasEnded(early));
    EXPECT_EQ(early.get(), Role::first) << "it opens its file itself";
}

TEST_F(SingleInstanceTest, AWindowThatHangsIsNamedAndNotDoubled)
{
    ASSERT_EQ(first->claim({}), Role::first);
    first->listen(); // its loop does not run
    SingleInstance second(folder.path());
    EXPECT_EQ(second.claim({u"/film.mp4"_s}, {.door = 100ms, .answer = 200ms}), Role::refused);
    EXPECT_EQ(second.holder(), std::to_string(::getpid()));
    SingleInstance third(folder.path());
    first->stopListening();
    EXPECT_EQ(third.claim({}, {.door = 100ms, .answer = 200ms}), Role::refused) << "nor one that never ends";
}

TEST_F(SingleInstanceTest, SaysSoAndEndsWhereTheWindowHangs)
{
    ASSERT_EQ(first->claim({}), Role::first);
    first->listen();
    QProcess second;
    second.setEnvironment(QProcess::systemEnvironment() << u"QT_QPA_PLATFORM=offscreen"_s);
    second.start(QStringLiteral(SPIRULA_DESKTOP),
                 {u"--data-dir"_s, QString::fromStdString(folder.path().string())});
    ASSERT_TRUE(second.waitForFinished()); // our loop stands still meanwhile
    EXPECT_EQ(second.exitCode(), 75);
    const QByteArray said = second.readAllStandardError();
    EXPECT_EQ(said.count("spirula: "), 1) << said.toStdString(); // Qt may have something to say as well
    EXPECT_TRUE(said.contains(QByteArray::number(::getpid())));
}

TEST_F(SingleInstanceTest, AnswersWhatIsTooMuch)
{
    ASSERT_EQ(first->claim({}), Role::first);
    first->listen();
    QLocalSocket stranger;
    stranger.connectToServer(first->name());
    ASSERT_TRUE(stranger.waitForConnected());
    stranger.write("\xff\xff\xff\xff");
    ASSERT_TRUE(waitUntil([&] { return stranger.bytesAvailable() == 2; }));
    EXPECT_EQ(stranger.readAll(), "no");
    EXPECT_TRUE(taken.isEmpty());
}

}
}
