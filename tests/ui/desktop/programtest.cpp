// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "autostart.h"
#include "demo.h"
#include "notifier.h"
#include "parts/sheet.h"
#include "publish/draftrow.h"
#include "shell/pagestack.h"
#include "shell/windowactions.h"
#include "support/tempfolder.h"
#include "ui/client/playablevideo.h"
#include "ui/client/waiting.h"
#include "ui/support/refusingclient.h"
#include "watch/watchpage.h"
#include "words/programwords.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

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

/// A program on a data folder of its own, with a node of its own.
Arguments argumentsIn(const test::TempFolder &folder, const QStringList &texts = {})
{
    return {.dataFolder = folder / "data", .texts = texts, .nodeArguments = Demo::nodeArguments()};
}

bool comesOnline(Program &program)
{
    return waitUntil([&] { return program.client().state() == ui::HomeClient::State::online; }, 30'000);
}

bool nodeStops(Program &program)
{
    return waitUntil([&] { return program.node().state() == ui::NodeProcess::State::stopped; }, 30'000);
}

/// The name that a start after this one finds, none where it finds no such video.
std::string nameAfterwards(const Arguments &arguments, const Uuid &id)
{
    Program again({.dataFolder = arguments.dataFolder, .nodeArguments = arguments.nodeArguments});
    again.begin();
    EXPECT_TRUE(comesOnline(again));
    const auto video = ui::test::await(again.client().video(&again, id));
    again.node().stop();
    EXPECT_TRUE(nodeStops(again));
    return video ? video->video.name : std::string();
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
    Program program(argumentsIn(folder, {film}));
    program.begin();
    auto &pages = program.window().pages();
    EXPECT_TRUE(waitUntil([&] {
        return pages.current() == pages.made(ui::Place::Page::publish)
            && program.window().findChild<ui::DraftRow *>();
    }));
    program.node().stop();
    EXPECT_TRUE(nodeStops(program));
}

TEST(Program, KeepsSharingBehindAClosedWindowAndEndsItsNodeWhenItIsQuit)
{
    ui::Preferences(ui::Preferences::defaultFile()).setCloseChoice(ui::Preferences::CloseChoice::keepSharing);
    const test::TempFolder folder;
    Program program(argumentsIn(folder));
    program.begin();
    using State = ui::NodeProcess::State;
    ASSERT_TRUE(waitUntil([&] { return program.node().state() == State::running; }, 30'000));
    program.window().actions().find(u"window.close"_s)->trigger();
    EXPECT_FALSE(program.window().isVisible());
    EXPECT_EQ(program.node().state(), State::running);
    program.take({}); // another start
    EXPECT_TRUE(program.window().isVisible());
    QSignalSpy ending(&program, &Program::ending);
    QSignalSpy ended(&program, &Program::ended);
    program.window().actions().find(u"window.quit"_s)->trigger();
    EXPECT_FALSE(program.window().isVisible());
    EXPECT_EQ(ending.size(), 1);
    program.take({u"spirula:watch/abc"_s}); // too late for another start
    EXPECT_FALSE(program.window().isVisible());
    EXPECT_TRUE(ended.isEmpty());
    EXPECT_TRUE(nodeStops(program));
    EXPECT_EQ(ended.size(), 1);
    ui::Preferences(ui::Preferences::defaultFile()).setCloseChoice(ui::Preferences::CloseChoice::ask);
}

TEST(Program, WhatWasTypedLastIsSavedBeforeItEnds)
{
    const test::TempFolder folder;
    const Arguments arguments = argumentsIn(folder, {QString::fromStdString(test::plainClip().string())});
    Program program(arguments);
    program.begin();
    ASSERT_TRUE(waitUntil([&] {
        const auto *row = program.window().findChild<ui::DraftRow *>();
        return row && row->draft().id();
    }));
    const Uuid id = *program.window().findChild<ui::DraftRow *>()->draft().id();
    auto *title = program.window().findChild<QLineEdit *>(u"title"_s);
    title->selectAll();
    QTest::keyClicks(title, u"The last words"_s);
    program.window().actions().find(u"window.quit"_s)->trigger();
    ASSERT_TRUE(nodeStops(program));
    EXPECT_EQ(nameAfterwards(arguments, id), "The last words");
}

TEST(Program, AsksBeforeChangesOfWhatIsPublishedAreLost)
{
    const test::TempFolder folder;
    const Arguments arguments = argumentsIn(folder);
    Program program(arguments);
    program.begin();
    ui::MainWindow &window = program.window();
    ASSERT_TRUE(comesOnline(program));
    const wire::HomeVideo video = ui::test::playableClip(
        program.client(), {.clip = {.seconds = 5, .width = 320, .height = 180}, .name = "Clip"});
    const ui::Place edited{.page = ui::Place::Page::publish,
                           .subject = QString::fromStdString(video.video.uuid.toString())};
    window.open(edited);
    auto *title = window.findChild<QLineEdit *>(u"title"_s);
    ASSERT_TRUE(waitUntil([&] { return title->text() == u"Clip"_s; }));
    const auto type = [&](const QString &text) {
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTest::keyClicks(title, text);
    };
    const auto quit = [&] { window.actions().find(u"window.quit"_s)->trigger(); };
    const auto question = [&] {
        ui::Sheet *sheet = ui::Sheet::topmost(&window);
        return sheet && sheet->objectName() == u"unsavedQuestion"_s ? sheet : nullptr;
    };
    const auto answer = [&](const QString &text) {
        const auto buttons = question()->findChildren<QPushButton *>();
        const auto button = std::ranges::find(buttons, text, &QPushButton::text);
        ASSERT_NE(button, buttons.end());
        (*button)->click();
    };
    type(u"Better"_s);
    window.open({.page = ui::Place::Page::myVideos}); // it stays typed
    quit();
    quit();
    ASSERT_TRUE(question());
    EXPECT_TRUE(window.isVisible());
    QTest::keyClick(question(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([&] { return !question(); }));
    EXPECT_EQ(program.node().state(), ui::NodeProcess::State::running);

    window.open(edited);
    type({}); // what the node would refuse
    window.open({.page = ui::Place::Page::myVideos});
    quit();
    ASSERT_TRUE(question());
    answer(ui::words::saveAndQuit());
    EXPECT_TRUE(waitUntil([&] {
        return window.pages().current() == window.pages().made(ui::Place::Page::publish) && !question();
    }));
    auto *problem = window.findChild<QLabel *>(u"problem"_s);
    ASSERT_TRUE(problem);
    EXPECT_TRUE(problem->isVisible());
    EXPECT_FALSE(problem->text().isEmpty());

    type(u"Better"_s);
    quit();
    ASSERT_TRUE(question());
    answer(ui::words::saveAndQuit());
    EXPECT_TRUE(waitUntil([&] { return !window.isVisible(); }));
    ASSERT_TRUE(nodeStops(program));
    EXPECT_EQ(nameAfterwards(arguments, video.video.uuid), "Better");
}

TEST(Program, PlaysNothingBehindAClosedWindow)
{
    ui::Preferences(ui::Preferences::defaultFile()).setCloseChoice(ui::Preferences::CloseChoice::keepSharing);
    const test::TempFolder folder;
    Program program(argumentsIn(folder));
    program.begin();
    ui::MainWindow &window = program.window();
    ASSERT_TRUE(comesOnline(program));
    const wire::HomeVideo video = ui::test::playableClip(
        program.client(), {.clip = {.seconds = 30, .width = 320, .height = 180}, .name = "Clip"});
    window.open(
        {.page = ui::Place::Page::watch, .subject = QString::fromStdString(video.video.uuid.toString())});
    auto &page = dynamic_cast<ui::WatchPage &>(*window.pages().made(ui::Place::Page::watch));
    ASSERT_TRUE(waitUntil([&] { return page.playing().positionMs() > 0; }));
    Q_EMIT page.view().bar().fullScreenClicked();
    ASSERT_TRUE(page.view().isFullScreen());

    window.actions().find(u"window.close"_s)->trigger();
    EXPECT_FALSE(page.view().isVisible());
    EXPECT_EQ(page.playing().state(), ui::Playing::State::paused);
    program.take({}); // another start
    EXPECT_TRUE(page.view().isVisible());
    EXPECT_EQ(page.where(), ui::PlayerPlace::Where::page);
    EXPECT_EQ(page.playing().state(), ui::Playing::State::paused) << "until the person wants it";

    window.open(
        {.page = ui::Place::Page::watch, .subject = QString::fromStdString(Uuid::random().toString())});
    window.open(
        {.page = ui::Place::Page::watch, .subject = QString::fromStdString(video.video.uuid.toString())});
    window.actions().find(u"window.close"_s)->trigger(); // before it has begun
    QTest::qWait(1000);
    EXPECT_EQ(page.playing().state(), ui::Playing::State::nothing);
    program.take({});
    EXPECT_TRUE(waitUntil([&] { return page.playing().state() == ui::Playing::State::playing; }));
    ui::Preferences(ui::Preferences::defaultFile()).setCloseChoice(ui::Preferences::CloseChoice::ask);
    program.node().stop();
    EXPECT_TRUE(nodeStops(program));
}

/// The program as the system starts it, with settings of its own.
struct Started {
    Started(const test::TempFolder &folder, const QString &port)
    {
        QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        own.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s}) {
            own.insert(name, QString::fromStdString((folder / name.toStdString()).string()));
        }
        process.setProcessEnvironment(own);
        process.start(QStringLiteral(SPIRULA_DESKTOP),
                      {u"--data-dir"_s, QString::fromStdString((folder / "data").string()),
                       u"--public-listen"_s, port});
    }
    bool end()
    {
        process.terminate();
        return waitUntil([this] { return process.state() == QProcess::NotRunning; }, 30'000);
    }
    QProcess process;
};

TEST(Program, IsFollowedByAStartThatCameWhileItEnded)
{
    const test::TempFolder folder;
    const DataFolder data{folder / "data"};
    const QString port = Demo::nodeArguments().last();
    const auto pid = [&] {
        const auto content = readFile(data.homeJson(), 65536);
        const auto file = content ? wire::decodeHomeFile(*content) : Result<wire::HomeFile>(content.error());
        return file ? file->pid : 0;
    };
    Started first(folder, port);
    ASSERT_TRUE(waitUntil([&] { return pid() > 0; }, 30'000));
    const auto before = pid();
    QTest::qWait(1000); // its loop runs
    ::kill(pid_t(before), SIGSTOP); // so that ending takes its time
    first.process.terminate();
    QTest::qWait(500);
    Started second(folder, port);
    QTest::qWait(1000);
    EXPECT_EQ(first.process.state(), QProcess::Running);
    EXPECT_EQ(second.process.state(), QProcess::Running) << "it waits, and gives nothing away";
    ::kill(pid_t(before), SIGCONT);
    EXPECT_TRUE(first.end());
    EXPECT_EQ(first.process.exitCode(), 0);
    EXPECT_TRUE(waitUntil([&] { return pid() > 0 && pid() != before; }, 30'000));
    QTest::qWait(1000);
    EXPECT_TRUE(second.end());
    EXPECT_FALSE(fs::exists(data.homeJson())) << "its node went with it";
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
        program.node().stop();
        ASSERT_TRUE(nodeStops(program));
    }
    EXPECT_FALSE(fs::exists(folder));
}

}
}
