// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediabus.h"
#include "ui/client/waiting.h"

#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusReply>
#include <QProcess>
#include <gtest/gtest.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;
using ui::test::waitUntil;

/// A player that only remembers.
class FakePlaying : public ui::Playing
{
public:
    State state() const override { return now; }
    What what() const override
    {
        return {.id = u"0123-45"_s, .title = u"Holiday"_s, .artist = u"Ana"_s, .lengthMs = 60'000};
    }
    qint64 positionMs() const override { return place; }
    double speed() const override { return 1; }
    int volume() const override { return loudness; }
    bool canGoNext() const override { return false; }
    void play() override { setNow(State::playing); }
    void pause() override { setNow(State::paused); }
    void seek(qint64 ms) override { place = ms; }
    void setVolume(int percent) override { loudness = percent; }
    void setSpeed(double) override {}
    void next() override {}
    void stop() override { setNow(State::nothing); }
    void raise() override {}

    void setNow(State state)
    {
        now = state;
        Q_EMIT stateChanged(state);
    }

    State now = State::paused;
    qint64 place = 10'000;
    int loudness = 80;
};

/// The desktop's panel, in a program of its own as panels are.
QString ask(const QStringList &what)
{
    QProcess tool;
    tool.start(u"dbus-send"_s,
               QStringList{u"--session"_s, u"--print-reply"_s, u"--dest=org.mpris.MediaPlayer2.spirula"_s,
                           u"/org/mpris/MediaPlayer2"_s}
                   + what);
    waitUntil([&] { return tool.state() == QProcess::NotRunning; });
    return QString::fromUtf8(tool.readAll());
}

QString propertyOf(const QString &name)
{
    return ask({u"org.freedesktop.DBus.Properties.Get"_s, u"string:org.mpris.MediaPlayer2.Player"_s,
                u"string:"_s + name});
}

TEST(MediaBus, IsSteeredFromOutside)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        GTEST_SKIP() << "no dbus-daemon";
    }
    FakePlaying playing;
    MediaBus bus;
    bus.follow(playing);
    EXPECT_TRUE(propertyOf(u"PlaybackStatus"_s).contains(u"\"Paused\""_s));
    ask({u"org.mpris.MediaPlayer2.Player.PlayPause"_s});
    EXPECT_EQ(playing.now, ui::Playing::State::playing);
    EXPECT_TRUE(propertyOf(u"PlaybackStatus"_s).contains(u"\"Playing\""_s));
    EXPECT_TRUE(propertyOf(u"Position"_s).contains(u"10000000"_s));
    const QString about = propertyOf(u"Metadata"_s);
    EXPECT_TRUE(about.contains(u"\"Holiday\""_s));
    EXPECT_TRUE(about.contains(u"/org/spirula/video/012345"_s));
    EXPECT_TRUE(about.contains(u"60000000"_s));
    ask({u"org.mpris.MediaPlayer2.Player.Seek"_s, u"int64:5000000"_s});
    EXPECT_EQ(playing.place, 15'000);
    ask({u"org.mpris.MediaPlayer2.Player.SetPosition"_s, u"objpath:/org/spirula/video/other"_s,
         u"int64:1000000"_s});
    EXPECT_EQ(playing.place, 15'000);
    ask({u"org.mpris.MediaPlayer2.Player.SetPosition"_s, u"objpath:/org/spirula/video/012345"_s,
         u"int64:1000000"_s});
    EXPECT_EQ(playing.place, 1'000);
    ask({u"org.freedesktop.DBus.Properties.Set"_s, u"string:org.mpris.MediaPlayer2.Player"_s,
         u"string:Volume"_s, u"variant:double:0.5"_s});
    EXPECT_EQ(playing.loudness, 50);
    ask({u"org.mpris.MediaPlayer2.Player.Stop"_s});
    EXPECT_EQ(playing.now, ui::Playing::State::nothing);
    EXPECT_TRUE(propertyOf(u"Metadata"_s).contains(u"NoTrack"_s));
}

}
}
