// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediaplayer.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>

#include <cmath>

namespace spirula
{

namespace
{
constexpr qint64 micro = 1000; ///< in a millisecond
const QString objectPath = QStringLiteral("/org/mpris/MediaPlayer2");
const QString interfaceName = QStringLiteral("org.mpris.MediaPlayer2.Player");
}

MediaPlayer::MediaPlayer(QObject *parent)
    : QDBusAbstractAdaptor(parent)
{
}

void MediaPlayer::setPlaying(ui::Playing *playing)
{
    m_playing = playing;
    const QString status = QStringLiteral("PlaybackStatus");
    const QStringList able{QStringLiteral("CanPlay"), QStringLiteral("CanPause"), QStringLiteral("CanSeek")};
    connect(playing, &ui::Playing::stateChanged, this,
            [this, status, able] { tell(QStringList(status) + able); });
    connect(playing, &ui::Playing::whatChanged, this, [this] { tell({QStringLiteral("Metadata")}); });
    connect(playing, &ui::Playing::settingsChanged, this, [this] {
        tell({QStringLiteral("Rate"), QStringLiteral("Volume"), QStringLiteral("CanGoNext")});
    });
    connect(playing, &ui::Playing::jumped, this, [this](qint64 ms) { Q_EMIT Seeked(ms * micro); });
    tell(QStringList(status) + able);
}

void MediaPlayer::tell(const QStringList &properties)
{
    QVariantMap changed;
    for (const QString &name : properties) {
        changed.insert(name, property(name.toLatin1().constData()));
    }
    QDBusMessage news = QDBusMessage::createSignal(
        objectPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
    news << interfaceName << changed << QStringList();
    QDBusConnection::sessionBus().send(news);
}

bool MediaPlayer::isOpen() const { return m_playing && m_playing->state() != ui::Playing::State::nothing; }

QString MediaPlayer::status() const
{
    if (!isOpen()) {
        return QStringLiteral("Stopped");
    }
    return m_playing->state() == ui::Playing::State::playing ? QStringLiteral("Playing")
                                                             : QStringLiteral("Paused");
}

double MediaPlayer::rate() const { return m_playing ? m_playing->speed() : 1; }

void MediaPlayer::setRate(double rate)
{
    if (!m_playing || !std::isfinite(rate)) {
        return;
    }
    if (rate == 0) { // as MPRIS has it
        m_playing->pause();
    } else {
        m_playing->setSpeed(std::clamp(rate, minimumRate(), maximumRate()));
    }
}

double MediaPlayer::volume() const { return m_playing ? m_playing->volume() / 100.0 : 1; }

void MediaPlayer::setVolume(double volume)
{
    if (m_playing && std::isfinite(volume)) {
        m_playing->setVolume(qRound(std::clamp(volume, 0.0, 1.0) * 100));
    }
}

qlonglong MediaPlayer::position() const { return isOpen() ? m_playing->positionMs() * micro : 0; }

bool MediaPlayer::canGoNext() const { return m_playing && m_playing->canGoNext(); }

QDBusObjectPath MediaPlayer::track() const
{
    if (!isOpen()) {
        return QDBusObjectPath(QStringLiteral("/org/mpris/MediaPlayer2/TrackList/NoTrack"));
    }
    return QDBusObjectPath(QStringLiteral("/org/spirula/video/")
                           + m_playing->what().id.simplified().remove(u'-'));
}

QString MediaPlayer::artFile(const ui::Playing::What &what) const
{
    const QString file = m_art.filePath(what.id + QStringLiteral(".jpg"));
    if (!what.picture.isNull() && !QFileInfo::exists(file)) {
        what.picture.save(file);
    }
    return QFileInfo::exists(file) ? file : QString();
}

QVariantMap MediaPlayer::metadata() const
{
    QVariantMap known{{QStringLiteral("mpris:trackid"), QVariant::fromValue(track())}};
    if (!isOpen()) {
        return known;
    }
    const ui::Playing::What what = m_playing->what();
    known.insert(QStringLiteral("xesam:title"), what.title);
    known.insert(QStringLiteral("xesam:url"), what.page.toString());
    if (!what.artist.isEmpty()) {
        known.insert(QStringLiteral("xesam:artist"), QStringList(what.artist));
    }
    if (what.lengthMs > 0) {
        known.insert(QStringLiteral("mpris:length"), qlonglong(what.lengthMs * micro));
    }
    if (const QString art = artFile(what); !art.isEmpty()) {
        known.insert(QStringLiteral("mpris:artUrl"), QUrl::fromLocalFile(art).toString());
    }
    return known;
}

void MediaPlayer::Next()
{
    if (canGoNext()) {
        m_playing->next();
    }
}

void MediaPlayer::Pause()
{
    if (isOpen()) {
        m_playing->pause();
    }
}

void MediaPlayer::Play()
{
    if (isOpen()) {
        m_playing->play();
    }
}

void MediaPlayer::PlayPause()
{
    if (isOpen()) {
        m_playing->state() == ui::Playing::State::playing ? m_playing->pause() : m_playing->play();
    }
}

void MediaPlayer::Stop()
{
    if (isOpen()) {
        m_playing->stop();
    }
}

void MediaPlayer::Seek(qlonglong offset)
{
    if (!isOpen()) {
        return;
    }
    const qint64 length = m_playing->what().lengthMs;
    const qint64 target = std::max<qint64>(0, m_playing->positionMs() + offset / micro);
    if (length > 0 && target > length) { // beyond the end: as Next, says MPRIS
        Next();
    } else {
        m_playing->seek(target);
    }
}

void MediaPlayer::SetPosition(const QDBusObjectPath &wanted, qlonglong position)
{
    const bool inside = isOpen() && position >= 0 && position <= m_playing->what().lengthMs * micro;
    if (inside && wanted == track()) { // else it meant another video: late, and to be ignored
        m_playing->seek(position / micro);
    }
}

}

#include "moc_mediaplayer.cpp"
