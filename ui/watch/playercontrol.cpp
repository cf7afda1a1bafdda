// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playercontrol.h"

#include "watch/centrehint.h"
#include "watch/seekbar.h"
#include "watch/videopicture.h"
#include "words/format.h"
#include "words/watchwords.h"

#include <QDir>
#include <QStandardPaths>

namespace spirula::ui
{
namespace
{

using State = MediaEngine::State;

constexpr qint64 sameChapterMs = 3000; ///< further inside it, "previous" is its own beginning
constexpr qint64 beforeEndMs = 1000;

/// A title as a file's name: without what file systems or people stumble over.
QString fileName(QString title, qint64 ms)
{
    static const QRegularExpression odd(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    title = title.replace(odd, QStringLiteral(" ")).simplified().left(80);
    while (title.startsWith(u'.'))
        title.remove(0, 1);
    return QStringLiteral("%1 %2").arg(title, words::duration(ms).replace(u':', u'-')).trimmed();
}

}

PlayerControl::PlayerControl(Player &player, PlayerView &view, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_view(view)
    , m_preferences(preferences)
{
    MediaEngine &engine = m_player.engine();
    engine.setVolume(m_preferences.volume());
    engine.setMuted(m_preferences.muted());
    engine.setSpeed(m_preferences.speed());
    PlayerBar &bar = m_view.bar();
    connect(&engine, &MediaEngine::stateChanged, this, &PlayerControl::showState);
    connect(&engine, &MediaEngine::positionChanged, this, &PlayerControl::showTimes);
    connect(&engine, &MediaEngine::durationChanged, this, &PlayerControl::showTimes);
    connect(&engine, &MediaEngine::soundChanged, this, &PlayerControl::showSound);
    connect(&bar, &PlayerBar::mainClicked, this, &PlayerControl::toggle);
    connect(&bar, &PlayerBar::muteClicked, this, &PlayerControl::toggleMute);
    connect(&bar, &PlayerBar::volumeChosen, this, &PlayerControl::setVolume);
    connect(&bar.seekBar(), &BarSlider::chosen, this, [this](int ms) { seekTo(ms); });
    connect(&m_view, &PlayerView::clicked, this, &PlayerControl::toggle);
    connect(&m_view, &PlayerView::scrolled, this, [this](int steps) { changeVolume(5 * steps); });
    showState();
    showSound();
}

void PlayerControl::setVideo(const QString &title, qint64 lengthMs, std::vector<model::Chapter> chapters)
{
    m_title = title;
    m_lengthMs = lengthMs;
    m_chapters = std::move(chapters);
    m_view.bar().setChapters(m_chapters);
}

void PlayerControl::showState()
{
    const State state = m_player.engine().state();
    m_view.bar().setMain(state == State::ended                                    ? PlayerBar::Main::replay
                             : state == State::playing || state == State::loading ? PlayerBar::Main::pause
                                                                                  : PlayerBar::Main::play);
    m_view.setRunning(state == State::playing);
    m_view.setBarUsable(state != State::empty && state != State::failed);
    showTimes();
}

void PlayerControl::showTimes()
{
    MediaEngine &engine = m_player.engine();
    m_view.bar().setTimes(engine.position(), engine.duration(), engine.bufferedMs());
}

void PlayerControl::showSound()
{
    const MediaEngine &engine = m_player.engine();
    m_view.bar().setSound(engine.volume(), engine.isMuted());
    m_view.bar().setSpeed(engine.speed());
}

void PlayerControl::toggle()
{
    MediaEngine &engine = m_player.engine();
    switch (engine.state()) {
    case State::playing:
        engine.pause();
        m_view.hint().say(Icon::pause, {});
        break;
    case State::paused:
    case State::ended:
        engine.play();
        m_view.hint().say(Icon::play, {});
        break;
    default:
        break;
    }
}

void PlayerControl::seekTo(qint64 ms) { m_player.engine().seek(ms); }

void PlayerControl::seekBy(int seconds)
{
    if (!m_player.isOpen())
        return;
    seekTo(m_player.engine().position() + qint64(seconds) * 1000);
    m_view.hint().say(seconds < 0 ? Icon::skipBack : Icon::skipForward, words::jumped(seconds));
}

void PlayerControl::goTo(int percent)
{
    const qint64 opened = m_player.engine().duration();
    const qint64 duration = opened > 0 ? opened : m_lengthMs; // the player learns it by opening
    if (duration <= 0 && percent > 0)
        return;
    // The very end would be over at once.
    seekTo(percent < 100 ? duration * percent / 100 : std::max<qint64>(duration - beforeEndMs, 0));
}

void PlayerControl::goToChapter(int step)
{
    if (m_chapters.empty())
        return;
    const qint64 now = m_player.engine().position();
    const auto begin = [](const model::Chapter &chapter) { return qint64(chapter.timecode) * 1000; };
    const model::Chapter *found = nullptr;
    for (const model::Chapter &chapter : m_chapters) {
        if (step < 0 && begin(chapter) < now - sameChapterMs)
            found = &chapter;
        if (step > 0 && begin(chapter) > now) {
            found = &chapter;
            break;
        }
    }
    if (!found && step > 0)
        return;
    const qint64 to = found ? begin(*found) : 0;
    seekTo(to);
    m_view.hint().say(step < 0 ? Icon::skipBack : Icon::skipForward, m_view.bar().chapterAt(to));
}

void PlayerControl::setVolume(int percent)
{
    MediaEngine &engine = m_player.engine();
    engine.setMuted(false);
    engine.setVolume(percent);
    m_preferences.setMuted(false);
    m_preferences.setVolume(engine.volume());
}

void PlayerControl::changeVolume(int percent)
{
    setVolume(m_player.engine().volume() + percent);
    const int volume = m_player.engine().volume();
    m_view.hint().say(volume == 0 ? Icon::muted : Icon::volume, words::volumeNow(volume));
}

void PlayerControl::toggleMute()
{
    MediaEngine &engine = m_player.engine();
    engine.setMuted(!engine.isMuted());
    m_preferences.setMuted(engine.isMuted());
    m_view.hint().say(engine.isMuted() ? Icon::muted : Icon::volume,
                      engine.isMuted() ? QString() : words::volumeNow(engine.volume()));
}

void PlayerControl::setSpeed(double speed)
{
    m_player.engine().setSpeed(speed);
    m_preferences.setSpeed(m_player.engine().speed());
    m_view.hint().say(Icon::speed, words::speed(m_player.engine().speed()));
}

void PlayerControl::changeSpeed(int steps)
{
    const auto at = std::ranges::lower_bound(speeds, m_player.engine().speed() - 0.001);
    const auto index = std::clamp<std::ptrdiff_t>(at - speeds.begin() + steps, 0, std::ssize(speeds) - 1);
    setSpeed(speeds.at(std::size_t(index)));
}

void PlayerControl::stepPicture(int pictures)
{
    const State state = m_player.engine().state();
    if (state == State::playing || state == State::paused)
        m_player.engine().step(pictures);
}

QString PlayerControl::saveSnapshot()
{
    const QImage image = m_view.picture().image();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    if (image.isNull() || !folder.mkpath(QStringLiteral(".")))
        return {};
    const QString name = fileName(m_title, m_player.engine().position());
    QString path = folder.filePath(name + QStringLiteral(".png"));
    for (int number = 2; QFile::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 (%2).png").arg(name).arg(number));
    return image.save(path) ? path : QString();
}

}
