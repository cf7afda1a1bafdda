// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishpage.h"

#include "support/testmedia.h"
#include "ui/support/nodepagetest.h"

#include <fstream>

namespace spirula::ui
{

using test::waitUntil;

namespace
{

QString pathOf(const fs::path &path) { return QString::fromStdString(path.string()); }

/// A second that is published by copying.
fs::path tinyClip()
{
    return spirula::test::clip("publishtiny.mp4",
                               {"-f", "lavfi", "-i", "testsrc2=size=192x108:rate=15:duration=1", "-c:v",
                                "libx264", "-pix_fmt", "yuv420p", "-g", "15"});
}

class PublishNodeTest : public NodePageTest
{
protected:
    void SetUp() override
    {
        NodePageTest::SetUp();
        show(page);
    }
    void add(const QStringList &files) { page.arrive({Place::Page::publish, {}, files}); }
    template<class T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
    DraftList &list() { return *page.findChild<DraftList *>(); }
    bool becomes(PublishDraft::State state)
    {
        return waitUntil([&] { return list().single() && list().single()->state() == state; }, 60'000);
    }
    Uuid id() { return *list().single()->id(); }
    QString status() { return child<QLabel>("status")->text(); }

    PublishPage page{client, images, preferences, navigator};
};

TEST_F(PublishNodeTest, FromAFileToAPublishedVideoWithAChosenMoment)
{
    add({pathOf(spirula::test::plainClip())});
    ASSERT_TRUE(becomes(PublishDraft::State::ready));
    const std::string before = videoOf(id()).previewUrl;
    auto *frames = page.findChild<FrameStrip *>();
    const auto moments = frames->findChildren<QToolButton *>();
    ASSERT_TRUE(waitUntil([&] {
        return std::ranges::all_of(moments, [](const QToolButton *moment) { return moment->isEnabled(); });
    }));
    picture(page, QStringLiteral("publish"));
    QTest::keyClick(child<QLineEdit>("title"), Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(moments[2]->isChecked());
    QTest::keyClicks(child<QLineEdit>("title"), QStringLiteral("By the sea"));
    const Uuid video = id();
    QTest::keyClick(child<QLineEdit>("title"), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    EXPECT_FALSE(videoOf(video).video.draft);
    EXPECT_EQ(videoOf(video).video.name, "By the sea");
    EXPECT_TRUE(waitUntil([&] { return videoOf(video).previewUrl != before; }));

    navigator.toasts.back().action(); // Undo
    ASSERT_TRUE(waitUntil([&] { return videoOf(video).video.draft; }));
    EXPECT_TRUE(waitUntil([&] { return child<QLineEdit>("title")->text() == QStringLiteral("By the sea"); }));
}

TEST_F(PublishNodeTest, PreparingPausesGoesOnAndSaysWhatItTakes)
{
    add({pathOf(spirula::test::tenBitClip())});
    ASSERT_TRUE(becomes(PublishDraft::State::preparing));
    child<QPushButton>("pause")->click();
    ASSERT_TRUE(waitUntil([&] { return status().startsWith(QStringLiteral("Paused")); }))
        << status().toStdString();
    EXPECT_EQ(videoOf(id()).jobs.front().state, model::JobState::paused);
    ASSERT_TRUE(waitUntil([&] { return child<QLabel>("estimate")->isVisible(); }));
    EXPECT_TRUE(child<QLabel>("estimate")->text().contains(QStringLiteral("free")));
    picture(page, QStringLiteral("publish-paused"));
    QTest::qWait(300);
    EXPECT_EQ(videoOf(id()).jobs.front().state, model::JobState::paused);
    child<QPushButton>("pause")->click();
    EXPECT_TRUE(becomes(PublishDraft::State::ready));
}

TEST_F(PublishNodeTest, AnotherFileTakesThePlaceOfTheFirst)
{
    add({pathOf(tinyClip())});
    ASSERT_TRUE(becomes(PublishDraft::State::ready));
    const auto before = videoOf(id()).video.durationMs;
    list().single()->replaceFile(pathOf(spirula::test::plainClip()));
    EXPECT_TRUE(waitUntil([&] { return videoOf(id()).video.durationMs > before + 4000; }, 60'000));
    EXPECT_TRUE(becomes(PublishDraft::State::ready));
    EXPECT_EQ(list().single()->video().video.durationMs, videoOf(id()).video.durationMs);
}

TEST_F(PublishNodeTest, ATimeIsKeptByTheNodeAndTakenBack)
{
    add({pathOf(tinyClip())});
    ASSERT_TRUE(becomes(PublishDraft::State::ready));
    const Uuid video = id();
    const QDateTime at = QDateTime::currentDateTime().addDays(2);
    child<QPushButton>("more")->click();
    child<QCheckBox>("scheduled")->setChecked(true);
    child<QDateTimeEdit>("publishAt")->setDateTime(at);
    EXPECT_EQ(child<QPushButton>("publish")->text(), QStringLiteral("Schedule"));
    child<QPushButton>("publish")->click();
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    EXPECT_TRUE(videoOf(video).video.draft);
    EXPECT_EQ(videoOf(video).video.publishAt.value_or(0) / 60'000, at.toMSecsSinceEpoch() / 60'000);

    page.arrive({Place::Page::publish, QString::fromStdString(video.toString()), {}});
    ASSERT_TRUE(waitUntil([&] { return child<QCheckBox>("scheduled")->isChecked(); }));
    child<QCheckBox>("scheduled")->setChecked(false);
    EXPECT_TRUE(waitUntil([&] { return !videoOf(video).video.publishAt; }));
    EXPECT_TRUE(videoOf(video).video.draft);
}

TEST_F(PublishNodeTest, CaptionsComeAndGo)
{
    const fs::path file = folder / "talk.de.srt";
    ASSERT_TRUE(writeFileDurably(file, "1\n00:00:00,000 --> 00:00:01,000\nGuten Tag\n"));
    add({pathOf(tinyClip())});
    ASSERT_TRUE(becomes(PublishDraft::State::ready));
    auto *form = page.findChild<PublishForm *>();
    Q_EMIT form->captionAdded(QStringLiteral("de"), pathOf(file));
    ASSERT_TRUE(waitUntil([&] { return list().single()->video().captions.size() == 1; }));
    EXPECT_EQ(videoOf(id()).captions.front().language, "de");
    Button *remove = nullptr;
    for (Button *button : form->findChildren<Button *>()) {
        remove = button->text().contains(QStringLiteral("German")) ? button : remove;
    }
    ASSERT_TRUE(remove);
    remove->click();
    EXPECT_TRUE(waitUntil([&] { return videoOf(id()).captions.empty(); }));
}

TEST_F(PublishNodeTest, TenFilesAreOneListAndOnePublish)
{
    QStringList files;
    for (int i = 0; i < 10; ++i) {
        files << pathOf(folder / ("film " + std::to_string(i) + ".mp4"));
        fs::copy_file(tinyClip(), files.back().toStdString());
    }
    add(files);
    EXPECT_EQ(list().rows().size(), 10U);
    ASSERT_TRUE(waitUntil([&] { return all().size() == 10; }));
    picture(page, QStringLiteral("publish-ten"));
    child<QPushButton>("publish")->click();
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    EXPECT_EQ(navigator.toasts.size(), 1U);
    for (const wire::HomeVideo &video : all()) {
        EXPECT_FALSE(video.video.draft) << video.video.name;
    }
}

TEST_F(PublishNodeTest, AFolderIsAskedAbout)
{
    fs::create_directories(folder / "holiday");
    fs::copy_file(tinyClip(), folder / "holiday" / "one.mp4");
    fs::copy_file(tinyClip(), folder / "holiday" / "two.mp4");
    ASSERT_TRUE(writeFileDurably(folder / "holiday" / "notes.txt", "no video"));
    add({pathOf(folder / "holiday")});
    EXPECT_TRUE(list().isEmpty());
    auto *yes = child<QPushButton>("addFolder");
    ASSERT_TRUE(yes);
    picture(page, QStringLiteral("publish-folder"));
    yes->click();
    EXPECT_EQ(list().rows().size(), 2U);
    EXPECT_TRUE(waitUntil([&] { return all().size() == 2; }));
}

TEST_F(PublishNodeTest, WhatIsNoVideoSaysSoAndTakesAnother)
{
    ASSERT_TRUE(writeFileDurably(folder / "letter.mp4", std::string(5000, 'x')));
    add({pathOf(folder / "letter.mp4")});
    ASSERT_TRUE(becomes(PublishDraft::State::failed));
    EXPECT_TRUE(status().contains(QStringLiteral("letter.mp4"))) << status().toStdString();
    EXPECT_TRUE(status().contains(QStringLiteral("Your original is untouched.")));
    EXPECT_TRUE(child<QPushButton>("help")->isVisible());
    picture(page, QStringLiteral("publish-broken"));
    list().single()->replaceFile(pathOf(tinyClip()));
    EXPECT_TRUE(becomes(PublishDraft::State::ready));
}

TEST_F(PublishNodeTest, AFileThatIsLargerThanTheDiskSaysHowMuchIsMissing)
{
    std::ofstream(folder / "huge.mp4") << "x";
    const auto free = fs::space(node.folder().root).available;
    std::error_code error;
    fs::resize_file(folder / "huge.mp4", free + (1ULL << 32), error); // takes no room: it is one hole
    if (error) {
        GTEST_SKIP() << "this file system holds no such file";
    }
    add({pathOf(folder / "huge.mp4")});
    ASSERT_TRUE(becomes(PublishDraft::State::failed));
    EXPECT_TRUE(status().contains(QStringLiteral("Not enough space."))) << status().toStdString();
    EXPECT_TRUE(all().empty());
}

TEST_F(PublishNodeTest, TheSameFormEditsAPublishedVideo)
{
    const wire::HomeVideo clip = makeClip("Before");
    page.arrive({Place::Page::publish, QString::fromStdString(clip.video.uuid.toString()), {}});
    auto *title = child<QLineEdit>("title");
    ASSERT_TRUE(waitUntil([&] { return title->text() == QStringLiteral("Before"); }));
    EXPECT_FALSE(child<QPushButton>("publish")->isEnabled());
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("After"));
    EXPECT_TRUE(child<QPushButton>("publish")->isEnabled());
    QTest::qWait(1200);
    EXPECT_EQ(videoOf(clip.video.uuid).video.name, "Before"); // only the button saves what is out
    page.leave();
    ASSERT_FALSE(navigator.toasts.empty());
    EXPECT_EQ(navigator.toasts.back().actionText, QStringLiteral("Save changes"));
    child<QPushButton>("publish")->click();
    EXPECT_TRUE(waitUntil([&] { return videoOf(clip.video.uuid).video.name == "After"; }));
}

TEST_F(PublishNodeTest, WhatIsTypedWhileTheNodeIsAwayIsSavedOnceItIsBack)
{
    add({pathOf(tinyClip())});
    ASSERT_TRUE(becomes(PublishDraft::State::ready));
    const Uuid video = id();
    node.kill();
    ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::lost; }));
    QTest::keyClicks(child<QLineEdit>("title"), QStringLiteral("Typed offline"));
    QTest::qWait(1200);
    EXPECT_EQ(child<QLineEdit>("title")->text(), QStringLiteral("Typed offline"));
    node.start();
    ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }));
    EXPECT_TRUE(waitUntil([&] { return videoOf(video).video.name == "Typed offline"; }));
    EXPECT_TRUE(becomes(PublishDraft::State::ready));
}

}
}
