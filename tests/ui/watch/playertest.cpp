// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/player.h"

#include "support/tempfolder.h"
#include "support/testmedia.h"
#include "watch/resumepositions.h"
#include "watch/videopicture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

constexpr int wait = 10'000;

/// 30 s in two sizes: one file for each quality, so that each choice opens anew.
class FilesSource : public PlaySource
{
public:
    void open(std::optional<int> resolution) override
    {
        m_resolution = resolution;
        Q_EMIT opened();
    }
    void choose(std::optional<int> resolution) override { open(resolution); }
    const std::vector<wire::HomePlaybackQuality> &qualities() const override { return m_qualities; }
    std::optional<int> resolution() const override { return m_resolution; }
    PlayOpening take() override
    {
        const std::string size = m_resolution.value_or(180) == 90 ? "160x90" : "320x180";
        const fs::path path = test::clip("uiwatch-" + size + ".mp4",
                                         {"-f", "lavfi", "-i", "testsrc2=s=" + size + ":r=25:d=30", "-c:v",
                                          "libx264", "-g", "50", "-pix_fmt", "yuv420p"});
        auto file = std::make_unique<QFile>(QString::fromStdString(path.string()));
        EXPECT_TRUE(file->open(QIODevice::ReadOnly));
        return {std::move(file), [] {}};
    }

private:
    std::optional<int> m_resolution;
    std::vector<wire::HomePlaybackQuality> m_qualities{{.resolution = 180, .group = 0},
                                                       {.resolution = 90, .group = 1}};
};

class PlayerTest : public testing::Test
{
protected:
    void open(qint64 atMs = -1)
    {
        QSignalSpy arrived(&player.engine(), &MediaEngine::arrived);
        player.open(std::make_unique<FilesSource>(), QStringLiteral("one"), atMs);
        ASSERT_TRUE(arrived.wait(wait));
    }

    test::TempFolder folder;
    ResumePositions positions{QString::fromStdString((folder / "positions.ini").string())};
    VideoPicture picture;
    Player player{picture, positions};
};

TEST_F(PlayerTest, BeginsWhereItWasLeft)
{
    open(15'000);
    player.close();
    open();
    EXPECT_NEAR(player.engine().position(), 15'000, 1000);
    player.engine().seek(3000);
    player.close();
    EXPECT_EQ(positions.of(QStringLiteral("one")), 0);
}

TEST_F(PlayerTest, ASeekWhileItOpensDoesNotForgetThePlace)
{
    open(15'000);
    player.close();
    QSignalSpy arrived(&player.engine(), &MediaEngine::arrived);
    player.open(std::make_unique<FilesSource>(), QStringLiteral("one"));
    ASSERT_EQ(player.engine().state(), MediaEngine::State::loading);
    player.engine().seek(17'000);
    ASSERT_TRUE(arrived.wait(wait));
    EXPECT_NEAR(player.engine().position(), 17'000, 1000);
    player.close();
    EXPECT_NEAR(positions.of(QStringLiteral("one")), 17'000, 1000);
}

TEST_F(PlayerTest, AnotherQualityGoesOnAtThePlace)
{
    open(12'000);
    EXPECT_EQ(player.engine().pictureSize(), QSize(320, 180));
    player.engine().pause();
    QSignalSpy arrived(&player.engine(), &MediaEngine::arrived);
    player.setQuality(90);
    ASSERT_TRUE(arrived.wait(wait));
    EXPECT_EQ(player.engine().pictureSize(), QSize(160, 90));
    EXPECT_NEAR(player.engine().position(), 12'000, 1000);
    EXPECT_EQ(player.engine().state(), MediaEngine::State::paused);
}

TEST_F(PlayerTest, CaptionsFollowTheTime)
{
    open(1000);
    player.engine().pause();
    player.setCaptions(CaptionTrack(wire::parseWebVtt("WEBVTT\n\n00:20.000 --> 00:25.000\nHere\n").value()));
    EXPECT_EQ(picture.caption(), QString());
    QSignalSpy arrived(&player.engine(), &MediaEngine::arrived);
    player.engine().seek(21'000);
    ASSERT_TRUE(arrived.wait(wait));
    EXPECT_EQ(picture.caption(), QStringLiteral("Here"));
    player.close();
    EXPECT_EQ(picture.caption(), QString());
}

TEST(ResumePositionsTest, KeepsTheLatest500)
{
    const test::TempFolder folder;
    ResumePositions positions(QString::fromStdString((folder / "positions.ini").string()));
    for (int i = 0; i < 502; ++i) {
        positions.keep(QString::number(i), 20'000, 100'000);
        if (i < 3)
            QTest::qSleep(2);
    }
    EXPECT_EQ(positions.of(QStringLiteral("0")), 0);
    EXPECT_EQ(positions.of(QStringLiteral("1")), 0);
    EXPECT_EQ(positions.of(QStringLiteral("2")), 20'000);
    positions.keep(QStringLiteral("2"), 95'000, 100'000);
    EXPECT_EQ(positions.of(QStringLiteral("2")), 0);
}

}
}
