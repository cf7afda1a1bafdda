// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/watchplaying.h"

#include "watch/nextvideo.h"
#include "watch/watchedvideo.h"

namespace spirula::ui
{

WatchPlaying::WatchPlaying(WatchedVideo &watched, NextVideo &next, Player &player, PlayerControl &control,
                           ImageCache &images, Navigator &navigator, QObject *parent)
    : Playing(parent)
    , m_watched(watched)
    , m_next(next)
    , m_player(player)
    , m_control(control)
    , m_images(images)
    , m_navigator(navigator)
{
    MediaEngine &engine = m_player.engine();
    connect(&engine, &MediaEngine::stateChanged, this, &WatchPlaying::takeState);
    connect(&engine, &MediaEngine::durationChanged, this, &WatchPlaying::takeWhat);
    connect(&engine, &MediaEngine::arrived, this, [this] { Q_EMIT jumped(positionMs()); });
    connect(&engine, &MediaEngine::soundChanged, this, &Playing::settingsChanged);
    connect(&m_next, &NextVideo::changed, this, &Playing::settingsChanged);
    connect(&m_watched, &WatchedVideo::changed, this, &WatchPlaying::takeWhat);
    connect(&m_images, &ImageCache::arrived, this, &WatchPlaying::takeWhat);
}

void WatchPlaying::setArtist(const QString &name)
{
    m_artist = name;
    takeWhat();
}

void WatchPlaying::takeState()
{
    const State now = state();
    const State before = std::exchange(m_state, now);
    if ((before == State::nothing) != (now == State::nothing))
        takeWhat();
    if (before != now)
        Q_EMIT stateChanged(now);
}

void WatchPlaying::takeWhat()
{
    What what;
    if (m_state != State::nothing) {
        const wire::HomeVideo &video = m_watched.video();
        what.id = QString::fromStdString(m_watched.id().toString());
        what.title = QString::fromStdString(video.video.name);
        what.artist = m_artist;
        what.page = QUrl(QString::fromStdString(video.pageUrl));
        what.lengthMs = m_player.engine().duration();
        what.hasPicture = m_player.quality() != 0;
        if (!video.previewUrl.empty())
            what.picture = m_images.request(m_watched.id(), ImageCache::key(video.previewUrl));
    }
    if (std::exchange(m_what, what) != what)
        Q_EMIT whatChanged();
}

Playing::State WatchPlaying::state() const
{
    switch (m_player.engine().state()) {
    case MediaEngine::State::loading:
    case MediaEngine::State::playing:
        return State::playing;
    case MediaEngine::State::paused:
    case MediaEngine::State::ended:
        return State::paused;
    default:
        return State::nothing;
    }
}

Playing::What WatchPlaying::what() const { return m_what; }

qint64 WatchPlaying::positionMs() const { return m_player.engine().position(); }

double WatchPlaying::speed() const { return m_player.engine().speed(); }

int WatchPlaying::volume() const { return m_player.engine().isMuted() ? 0 : m_player.engine().volume(); }

bool WatchPlaying::canGoNext() const { return m_next.id().has_value(); }

void WatchPlaying::play() { m_player.engine().play(); }

void WatchPlaying::pause() { m_player.engine().pause(); }

void WatchPlaying::seek(qint64 ms) { m_control.seekTo(ms); }

void WatchPlaying::setVolume(int percent) { m_control.setVolume(percent); }

void WatchPlaying::setSpeed(double speed) { m_control.setSpeed(speed); }

void WatchPlaying::next()
{
    if (const auto &id = m_next.id())
        m_navigator.open({.page = Place::Page::watch, .subject = QString::fromStdString(id->toString())});
}

void WatchPlaying::stop() { Q_EMIT stopWanted(); }

void WatchPlaying::raise() { m_navigator.open({.page = Place::Page::watch, .subject = m_what.id}); }

}
