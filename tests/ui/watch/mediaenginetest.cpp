// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/mediaengine.h"

#include "support/testmedia.h"
#include "watch/videopicture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QWaitCondition>

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

constexpr int wait = 10'000;

/// 6 s at 30 a second whose picture n has the grey value n, with a tone of 440 Hz.
QString greyClip()
{
    return QString::fromStdString(
        test::clip("uiwatch-grey.mp4",
                   {"-f",   "lavfi",   "-i",       "nullsrc=s=320x180:r=30:d=6,geq=lum='16+N':cb=128:cr=128",
                    "-f",   "lavfi",   "-i",       "sine=f=440:r=48000:d=6",
                    "-c:v", "libx264", "-qp",      "4",
                    "-g",   "60",      "-pix_fmt", "yuv420p",
                    "-c:a", "aac",     "-ac",      "2"})
            .string());
}

PlayOpening openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    EXPECT_TRUE(file->open(QIODevice::ReadOnly));
    return {std::move(file), [] {}};
}

/// Which picture of greyClip() is shown.
int shownPicture(const VideoPicture &picture)
{
    const QImage image = picture.image();
    return image.isNull() ? -1 : qRound(qRed(image.pixel(160, 90)) * 219.0 / 255);
}

/// A file whose reads wait until abort().
class BlockedFile : public QFile
{
public:
    using QFile::QFile;
    void block() { m_blocked = true; }
    void abort()
    {
        const QMutexLocker lock(&m_mutex);
        m_aborted = true;
        m_wake.wakeAll();
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        QMutexLocker lock(&m_mutex);
        while (m_blocked && !m_aborted)
            m_wake.wait(&m_mutex);
        return m_aborted ? -1 : QFile::readData(data, size);
    }

private:
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::atomic_bool m_blocked = false;
    bool m_aborted = false;
};

class MediaEngineTest : public testing::Test
{
protected:
    void open(qint64 atMs, bool play)
    {
        QSignalSpy arrived(&engine, &MediaEngine::arrived);
        engine.open(openFile(greyClip()), atMs, play);
        ASSERT_TRUE(arrived.wait(wait));
    }
    void seek(qint64 ms)
    {
        QSignalSpy arrived(&engine, &MediaEngine::arrived);
        engine.seek(ms);
        ASSERT_TRUE(arrived.wait(wait));
    }

    VideoPicture picture;
    MediaEngine engine{picture};
};

TEST_F(MediaEngineTest, FirstPictureIsThatOfTheStart)
{
    open(2000, false);
    EXPECT_NEAR(shownPicture(picture), 60, 1);
    EXPECT_EQ(engine.state(), MediaEngine::State::paused);
    EXPECT_EQ(engine.pictureSize(), QSize(320, 180));
    EXPECT_EQ(engine.duration(), 6000);
}

TEST_F(MediaEngineTest, SeekShowsThePictureOfTheTime)
{
    open(0, false);
    for (const int ms : {4510, 120, 3333, 5700, 2000}) {
        seek(ms);
        EXPECT_NEAR(shownPicture(picture), ms * 30 / 1000, 1) << ms;
    }
}

TEST_F(MediaEngineTest, ASeekWhileItOpensIsWhereItBegins)
{
    QSignalSpy arrived(&engine, &MediaEngine::arrived);
    QSignalSpy positions(&engine, &MediaEngine::positionChanged);
    engine.open(openFile(greyClip()), 1000, false);
    engine.seek(4000);
    EXPECT_EQ(engine.position(), 4000);
    EXPECT_EQ(positions.count(), 1); // whoever opens anew meanwhile knows it too
    ASSERT_TRUE(arrived.wait(wait));
    EXPECT_NEAR(shownPicture(picture), 120, 1);

    engine.open(openFile(greyClip()), 1000, false);
    engine.seek(60'000); // beyond its end, as turns out later
    ASSERT_TRUE(QTest::qWaitFor([&] { return engine.state() != MediaEngine::State::loading; }, wait));
    EXPECT_LE(engine.position(), engine.duration());
}

TEST_F(MediaEngineTest, StepsByOnePicture)
{
    open(3010, false);
    const int before = shownPicture(picture);
    for (const int way : {1, 1, -1, -1, -1}) {
        QSignalSpy arrived(&engine, &MediaEngine::arrived);
        engine.step(way);
        ASSERT_TRUE(arrived.wait(wait));
    }
    EXPECT_EQ(shownPicture(picture), before - 1);
}

TEST_F(MediaEngineTest, ManyWishesEndAtTheLast)
{
    open(0, true);
    for (int ms = 100; ms <= 5000; ms += 100)
        engine.seek(ms);
    engine.seek(1500);
    EXPECT_EQ(engine.position(), 1500);
    QSignalSpy arrived(&engine, &MediaEngine::arrived);
    ASSERT_TRUE(arrived.wait(wait));
    EXPECT_NEAR(shownPicture(picture), 45, 4);
}

/// On a busy machine the renderer may hand over one more picture of before while the player takes a seek to
/// somewhere near: it counts as near enough, and the right one follows it. That is rare: `early` counts it.
bool arrives(const VideoPicture &picture, int ms, int within, int &early)
{
    const auto isThere = [&] { return std::abs(shownPicture(picture) - ms * 30 / 1000) <= within; };
    early += isThere() ? 0 : 1;
    return QTest::qWaitFor(isThere, 500);
}

TEST_F(MediaEngineTest, HundredRandomSeeksAllArrive)
{
    open(0, true);
    QRandomGenerator random(7);
    int early = 0;
    for (int i = 0; i < 100; ++i) {
        const int ms = random.bounded(5500);
        seek(ms);
        ASSERT_TRUE(arrives(picture, ms, 4, early)) << ms << ": " << shownPicture(picture);
    }
    EXPECT_LE(early, 2);
}

TEST_F(MediaEngineTest, ASeekNearbyDoesNotEndAtAPictureFromBefore)
{
    open(5500, true);
    int early = 0;
    for (int ms = 5300; ms > 100; ms -= 150) {
        QTest::qWait(40);
        seek(ms); // away from where it plays, by less than a seek may miss
        ASSERT_TRUE(arrives(picture, ms, 2, early)) << ms << ": " << shownPicture(picture);
    }
    EXPECT_LE(early, 2);
}

TEST_F(MediaEngineTest, KeepsThePictureOverAReopening)
{
    open(1000, false);
    const int before = shownPicture(picture);
    QSignalSpy arrived(&engine, &MediaEngine::arrived);
    engine.open(openFile(greyClip()), 5000, false);
    EXPECT_EQ(shownPicture(picture), before);
    ASSERT_TRUE(arrived.wait(wait));
    EXPECT_NEAR(shownPicture(picture), 150, 1);
    engine.close();
    EXPECT_EQ(shownPicture(picture), -1);
}

TEST_F(MediaEngineTest, PlaysToTheEndAndAgain)
{
    open(5500, true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return engine.state() == MediaEngine::State::ended; }, wait));
    engine.play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return engine.position() > 100 && engine.position() < 3000; }, wait));
    EXPECT_EQ(engine.state(), MediaEngine::State::playing);
}

TEST_F(MediaEngineTest, BlockedReaderNeverHoldsTheWindowUp)
{
    auto file = std::make_unique<BlockedFile>(greyClip());
    ASSERT_TRUE(file->open(QIODevice::ReadOnly));
    BlockedFile *blocked = file.get();
    blocked->block();
    engine.open({std::move(file), [blocked] { blocked->abort(); }}, 0, true);
    QTest::qWait(200);
    QElapsedTimer timer;
    timer.start();
    engine.close();
    EXPECT_LT(timer.elapsed(), 100);
}

TEST_F(MediaEngineTest, BrokenFileIsToldOnce)
{
    QSignalSpy broke(&engine, &MediaEngine::broke);
    engine.open(openFile(QString::fromUtf8(SPIRULA_FIXTURES "/../lint/rooms.py")), 0, true);
    ASSERT_TRUE(broke.wait(wait));
    EXPECT_EQ(engine.state(), MediaEngine::State::failed);
    engine.seek(1000);
    engine.play();
    EXPECT_EQ(engine.state(), MediaEngine::State::failed);
    EXPECT_EQ(broke.count(), 1);
}

/// The frequency of stereo float samples at 48 kHz, by upward zero crossings.
double frequency(const QByteArray &samples)
{
    const auto *values = reinterpret_cast<const float *>(samples.constData());
    const qsizetype frames = samples.size() / TempoStretcher::frameBytes;
    qsizetype first = -1;
    qsizetype last = 0;
    int crossings = 0;
    for (qsizetype i = 1; i < frames; ++i) {
        if (values[2 * i - 2] < 0 && values[2 * i] >= 0) {
            crossings += first >= 0;
            first = first < 0 ? i : first;
            last = i;
        }
    }
    return crossings > 0 ? double(crossings) * TempoStretcher::rate / double(last - first) : 0;
}

TEST_F(MediaEngineTest, SpeedKeepsThePitch)
{
    QByteArray heard;
    QObject::connect(&engine.speedSound(), &SpeedSound::stretched, &engine,
                     [&](const QByteArray &samples) { heard += samples; });
    open(0, true);
    engine.setSpeed(1.5);
    QElapsedTimer timer;
    timer.start();
    const qint64 from = engine.position();
    QTest::qWait(2000);
    const double pace = double(engine.position() - from) / double(timer.elapsed());
    EXPECT_NEAR(pace, 1.5, 0.15);
    ASSERT_GT(heard.size(), TempoStretcher::rate * TempoStretcher::frameBytes); // a second at least
    EXPECT_NEAR(frequency(heard.sliced(heard.size() / 4)), 440, 5);
}

}
}
