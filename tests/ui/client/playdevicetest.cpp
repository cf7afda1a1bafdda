// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/playdevice.h"
#include "client/playbuffer.h"

#include "client/nodeclient.h"
#include "playablevideo.h"
#include "runningnode.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <thread>

namespace spirula::ui::test
{
namespace
{

/// Takes connections and says nothing.
class SilentDoor
{
public:
    SilentDoor() { m_server.listen(QHostAddress::LocalHost); }
    HomeDoor door() const { return {m_server.serverPort(), "x"}; }

private:
    QTcpServer m_server;
};

class PlayDeviceTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_node.start();
        ASSERT_TRUE(waitUntil([&] { return m_client.state() == HomeClient::State::online; }));
        const wire::HomeVideo video = playableClip(
            m_client, {.clip = {.seconds = 8, .width = 640, .height = 360}, .name = "Noise", .draft = true});
        m_playback = await(m_client.openPlayback(&m_asker, {video.video.uuid, {}})).value();
    }

    std::unique_ptr<PlayDevice> device()
    {
        return std::make_unique<PlayDevice>(*m_client.door(), QString::fromStdString(m_playback.path),
                                            m_playback.size);
    }

    /// The whole file by one request.
    QByteArray whole()
    {
        QNetworkAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(
            manager.get(requestThrough(*m_client.door(), QByteArray::fromStdString(m_playback.path))));
        EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
        return reply->readAll();
    }

    RunningNode m_node;
    NodeClient m_client{m_node.folder()};
    QObject m_asker;
    wire::HomePlayback m_playback;
};

TEST_F(PlayDeviceTest, ReadsTheFileFromBeginningToEnd)
{
    const auto source = device();
    EXPECT_EQ(source->size(), m_playback.size);
    QByteArray read;
    while (!source->atEnd()) {
        const QByteArray part = source->read(50'000);
        ASSERT_FALSE(part.isEmpty());
        read += part;
    }
    EXPECT_EQ(read, whole());
    EXPECT_EQ(source->read(10), QByteArray());
    EXPECT_EQ(source->bytesAvailable(), 0);
}

TEST_F(PlayDeviceTest, TwoThreadsJumpAboutInIt)
{
    const QByteArray truth = whole();
    const auto source = device();
    QMutex pair; // a jump and its read belong together
    std::atomic_int wrong = 0;
    const auto hammer = [&](quint32 seed) {
        QRandomGenerator random(seed);
        for (int i = 0; i < 200; ++i) {
            const qint64 at = random.bounded(truth.size());
            const QMutexLocker lock(&pair);
            const QByteArray part
                = source->seek(at) ? source->read(1 + random.bounded(100'000)) : QByteArray();
            if (part.isEmpty() || part != QByteArrayView(truth).sliced(at, part.size())) {
                ++wrong;
            }
        }
    };
    std::thread one(hammer, 1);
    std::thread two(hammer, 2);
    one.join();
    two.join();
    EXPECT_EQ(wrong, 0);
}

TEST_F(PlayDeviceTest, AnEndedPlaybackIsToldAndReadsWaitForAbort)
{
    const auto source = device();
    QSignalSpy failed(source.get(), &PlayDevice::failed);
    ASSERT_TRUE(await(m_client.closePlayback(&m_asker, m_playback.id)));
    qint64 got = 0;
    std::thread reader([&] {
        char byte = 0;
        got = source->read(&byte, 1);
    });
    EXPECT_TRUE(failed.wait(10'000));
    EXPECT_EQ(got, 0);
    source->abort();
    reader.join();
    EXPECT_EQ(got, -1);
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::notFound);
}

TEST_F(PlayDeviceTest, ANodeThatWasKilledIsTold)
{
    const auto source = device();
    ASSERT_EQ(source->read(100).size(), 100);
    QSignalSpy failed(source.get(), &PlayDevice::failed);
    m_node.kill();
    std::thread reader([&] {
        source->seek(m_playback.size - 1000);
        source->read(1000);
    });
    EXPECT_TRUE(failed.wait(10'000));
    source->abort();
    reader.join();
    ASSERT_EQ(failed.size(), 1);
    const ErrorCode code = failed[0][0].value<Error>().code;
    EXPECT_TRUE(code == ErrorCode::notRunning || code == ErrorCode::unreachable) << name(code);
}

TEST(PlayBuffer, ALookBackAtWhatIsHereFetchesNothing)
{
    constexpr qint64 pictures = 20 << 20;
    PlayBuffer buffer(64 << 20);
    buffer.put(0, QByteArray(128 << 10, 's')); // sound; what follows it is not here
    char byte = 0;
    std::thread reader([&] { buffer.read(pictures, &byte, 1); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return buffer.missing().first == pictures; }));
    buffer.put(pictures, QByteArray(192 << 10, 'p'));
    reader.join();
    const qint64 next = buffer.missing().first;
    EXPECT_EQ(next, pictures + (192 << 10));
    ASSERT_EQ(buffer.read(1000, &byte, 1), 1);
    EXPECT_EQ(byte, 's');
    EXPECT_EQ(buffer.missing().first, next);
}

TEST(PlayDevice, AbortWakesAReadAtOnceFromAnyThread)
{
    const SilentDoor silent;
    PlayDevice source(silent.door(), QStringLiteral("/play/none"), 1000);
    std::atomic_bool done = false;
    qint64 got = 0;
    std::thread reader([&] {
        char byte = 0;
        got = source.read(&byte, 1);
        done = true;
    });
    QTest::qWait(100);
    EXPECT_FALSE(done);
    QElapsedTimer timer;
    timer.start();
    source.abort();
    reader.join();
    EXPECT_LT(timer.elapsed(), 100);
    EXPECT_EQ(got, -1);
    char byte = 0;
    EXPECT_EQ(source.read(&byte, 1), -1);
}

TEST(PlayDevice, GoesWithoutWaitingForAnAnswer)
{
    const SilentDoor silent;
    auto source = std::make_unique<PlayDevice>(silent.door(), QStringLiteral("/play/none"), 1000);
    std::thread reader([&] {
        char byte = 0;
        source->read(&byte, 1);
    });
    QTest::qWait(100);
    source->abort();
    reader.join();
    QElapsedTimer timer;
    timer.start();
    source.reset();
    EXPECT_LT(timer.elapsed(), 200);
}

}
}
