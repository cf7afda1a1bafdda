// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "autostart.h"
#include "demo.h"
#include "notifier.h"
#include "publish/draftrow.h"
#include "shell/pagestack.h"
#include "shell/windowactions.h"
#include "singleinstance.h"
#include "support/tempfolder.h"
#include "ui/client/waiting.h"
#include "ui/support/refusingclient.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;
using ui::test::waitUntil;

struct Ended {
    int code;
    QString out;
    QString error;
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SPIRULA_DESKTOP), arguments);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

TEST(CommandLine, ExplainsItselfAndSaysWhatIsWrong)
{
    EXPECT_TRUE(run({u"--help"_s}).out.contains(u"--data-dir DIR"_s));
    EXPECT_EQ(run({u"--version"_s}).out, QStringLiteral("spirula " SPIRULA_VERSION "\n"));
    const Ended missing = run({u"no-such-film.mp4"_s});
    EXPECT_EQ(missing.code, 66);
    EXPECT_TRUE(missing.error.contains(u"no-such-film.mp4"_s));
    EXPECT_EQ(run({u"--wrong"_s}).code, 64);
}

TEST(SingleInstance, TakesWhatASecondStartWasGiven)
{
    const test::TempFolder folder;
    SingleInstance first(folder.path());
    EXPECT_FALSE(first.handOver({u"/film.mp4"_s}));
    first.listen();
    QSignalSpy taken(&first, &SingleInstance::taken);
    // Another process asks: the first one answers from its loop meanwhile.
    QProcess second;
    second.setEnvironment(QProcess::systemEnvironment() << u"QT_QPA_PLATFORM=offscreen"_s);
    second.start(QStringLiteral(SPIRULA_DESKTOP),
                 {u"--data-dir"_s, QString::fromStdString(folder.path().string()), u"spirula:watch/abc"_s});
    ASSERT_TRUE(waitUntil([&] { return !taken.isEmpty() && second.state() == QProcess::NotRunning; }));
    EXPECT_EQ(second.exitCode(), 0);
    EXPECT_EQ(taken.first().first().toStringList(), QStringList{u"spirula:watch/abc"_s});
    SingleInstance other(folder.path() / "other");
    EXPECT_FALSE(other.handOver({}));
}

TEST(Autostart, WritesAndRemovesItsFile)
{
    ASSERT_TRUE(setAutostart(true, u"/opt/my \"programs\"/100%/spirula"_s, DataFolder::defaultRoot()));
    QFile file(autostartFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_THAT(file.readAll().toStdString(),
                testing::HasSubstr("Exec=\"/opt/my \\\\\"programs\\\\\"/100%%/spirula\" --hidden\n"));
    file.close();
    ASSERT_TRUE(setAutostart(true, u"/usr/bin/spirula"_s, "/media/large disk/spirula"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_THAT(
        file.readAll().toStdString(),
        testing::HasSubstr("Exec=\"/usr/bin/spirula\" --hidden --data-dir \"/media/large disk/spirula\"\n"));
    ASSERT_TRUE(setAutostart(false, {}, {}));
    EXPECT_FALSE(QFile::exists(autostartFile()));
    EXPECT_TRUE(setAutostart(false, {}, {}));
}

wire::HomeJob job(model::JobState state, const Uuid &video)
{
    wire::HomeJob out;
    out.id = 1;
    out.state = state;
    out.video = video;
    out.videoName = "Holiday";
    return out;
}

TEST(Notifier, TellsOnceWhatGotReadyOrFailedWhileNobodyLooked)
{
    ui::RefusingClient client;
    bool wanted = true;
    Notifier notifier(client, [&] { return wanted; });
    QList<Notifier::Message> shown;
    notifier.setShow([&](const Notifier::Message &message) { shown.append(message); });
    const Uuid video = Uuid::random();
    using enum model::JobState;
    Q_EMIT client.jobChanged(job(done, video)); // finished before we looked
    EXPECT_TRUE(shown.isEmpty());
    Q_EMIT client.jobChanged(job(running, video));
    Q_EMIT client.jobChanged(job(done, video));
    ASSERT_EQ(shown.size(), 1);
    EXPECT_TRUE(shown[0].good);
    EXPECT_EQ(shown[0].text, u"Holiday"_s);
    Q_EMIT client.jobChanged(job(failed, video));
    Q_EMIT client.jobChanged(job(failed, video));
    ASSERT_EQ(shown.size(), 2);
    EXPECT_FALSE(shown[1].good);
    wanted = false;
    Q_EMIT client.jobChanged(job(running, video));
    Q_EMIT client.jobChanged(job(done, video));
    EXPECT_EQ(shown.size(), 2);
}

TEST(Program, PublishesTheFilesItWasStartedWithOnceTheSiteIsThere)
{
    const test::TempFolder folder;
    const QString film = QString::fromStdString((folder / "film.mp4").string());
    ASSERT_TRUE(QFile(film).open(QIODevice::WriteOnly)); // not a video: the page takes it all the same
    Arguments arguments;
    arguments.dataFolder = folder / "data";
    arguments.texts = {film};
    arguments.nodeArguments = Demo::nodeArguments();
    Program program(arguments);
    program.begin();
    auto &pages = program.window().pages();
    EXPECT_TRUE(waitUntil([&] {
        return pages.current() == pages.made(ui::Place::Page::publish)
            && program.window().findChild<ui::DraftRow *>();
    }));
    program.node().stop();
    EXPECT_TRUE(waitUntil([&] { return program.node().state() == ui::NodeProcess::State::stopped; }, 30'000));
}

TEST(Program, KeepsSharingBehindAClosedWindowAndEndsItsNodeWhenItIsQuit)
{
    ui::Preferences(ui::Preferences::defaultFile()).setCloseChoice(ui::Preferences::CloseChoice::keepSharing);
    const test::TempFolder folder;
    Arguments arguments;
    arguments.dataFolder = folder / "data";
    arguments.nodeArguments = Demo::nodeArguments();
    Program program(arguments);
    program.begin();
    using State = ui::NodeProcess::State;
    ASSERT_TRUE(waitUntil([&] { return program.node().state() == State::running; }, 30'000));
    program.window().actions().find(u"window.close"_s)->trigger();
    EXPECT_FALSE(program.window().isVisible());
    EXPECT_EQ(program.node().state(), State::running);
    program.take({}); // another start
    EXPECT_TRUE(program.window().isVisible());
    program.window().actions().find(u"window.quit"_s)->trigger();
    EXPECT_FALSE(program.window().isVisible());
    EXPECT_TRUE(waitUntil([&] { return program.node().state() == State::stopped; }, 30'000));
    ui::Preferences(ui::Preferences::defaultFile()).setCloseChoice(ui::Preferences::CloseChoice::ask);
}

TEST(Demo, FillsARealSiteAndLeavesNothing)
{
    fs::path folder;
    {
        Arguments arguments;
        arguments.demo = true;
        Program program(arguments);
        folder = program.node().dataFolder().parent_path();
        program.begin();
        QObject asker;
        const auto videos = [&] {
            const auto page = ui::test::await(program.client().videos(&asker, {.count = 50}));
            return page ? page->rows : std::vector<wire::HomeVideo>();
        };
        ASSERT_TRUE(waitUntil([&] { return videos().size() == 8; }, 60'000));
        EXPECT_EQ(std::ranges::count_if(videos(), [](const auto &row) { return row.video.draft; }), 1);
        EXPECT_TRUE(waitUntil([&] {
            return std::ranges::any_of(
                videos(), [](const auto &row) { return row.video.privacy == model::Privacy::unlisted; });
        }));
        ui::NodeProcess &node = program.node();
        node.stop();
        ASSERT_TRUE(waitUntil([&] { return node.state() == ui::NodeProcess::State::stopped; }, 30'000));
    }
    EXPECT_FALSE(fs::exists(folder));
}

}
}
