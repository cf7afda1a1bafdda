// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/player.h"

#include "watch/resumepositions.h"
#include "watch/videopicture.h"

namespace spirula::ui
{

namespace
{
constexpr qint64 keepEveryMs = 10'000; ///< a crash costs no more of the place
}

Player::Player(VideoPicture &picture, ResumePositions &positions, QObject *parent)
    : QObject(parent)
    , m_picture(picture)
    , m_positions(positions)
    , m_engine(picture)
    , m_stalls(m_engine)
{
    connect(&m_engine, &MediaEngine::positionChanged, this, &Player::takePosition);
    connect(&m_engine, &MediaEngine::broke, this,
            [this](const QString &detail) { fail(Error(ErrorCode::brokenMedia, {}, detail.toStdString())); });
    connect(&m_engine, &MediaEngine::stateChanged, this, [this](MediaEngine::State state) {
        if (state == MediaEngine::State::paused || state == MediaEngine::State::ended)
            remember();
    });
}

Player::~Player() { close(); }

void Player::open(std::unique_ptr<PlaySource> source, const QString &id, qint64 atMs)
{
    close();
    m_source = std::move(source);
    m_id = id;
    m_startMs = m_keptMs = atMs >= 0 ? atMs : m_positions.of(id);
    m_play = true;
    connect(m_source.get(), &PlaySource::opened, this, &Player::takeOpening);
    connect(m_source.get(), &PlaySource::chosen, this, &Player::qualitiesChanged);
    connect(m_source.get(), &PlaySource::failed, this, &Player::fail);
    openSource();
}

void Player::close()
{
    remember();
    m_engine.close();
    m_source.reset();
    m_captions = {};
    m_id.clear();
    m_stalls.setOpening(false);
}

void Player::retry()
{
    m_play = true;
    if (m_source)
        openSource();
}

void Player::openSource()
{
    m_stalls.setOpening(true);
    m_source->open(m_quality);
}

void Player::fail(const Error &error)
{
    remember();
    m_engine.close();
    m_stalls.setOpening(false);
    Q_EMIT failed(error);
}

void Player::takePosition(qint64 ms)
{
    m_startMs = ms;
    m_picture.setCaption(m_captions.at(ms));
    if (std::abs(ms - m_keptMs) >= keepEveryMs)
        remember();
}

void Player::takeOpening()
{
    // A source may open anew at any time: for another group of qualities, or because the node forgot the
    // playback.
    const auto state = m_engine.state();
    if (state != MediaEngine::State::empty && state != MediaEngine::State::loading) {
        m_play = state == MediaEngine::State::playing;
    }
    m_stalls.setOpening(false);
    m_engine.open(m_source->take(), m_startMs, m_play);
    Q_EMIT qualitiesChanged();
}

const std::vector<wire::HomePlaybackQuality> &Player::qualities() const
{
    static const std::vector<wire::HomePlaybackQuality> none;
    return m_source ? m_source->qualities() : none;
}

void Player::setQuality(std::optional<int> resolution)
{
    m_quality = resolution;
    if (m_source)
        m_source->choose(resolution);
}

void Player::setCaptions(CaptionTrack captions)
{
    m_captions = std::move(captions);
    m_picture.setCaption(m_captions.at(m_engine.position()));
}

void Player::remember()
{
    using enum MediaEngine::State;
    const auto state = m_engine.state();
    if (m_id.isEmpty() || (state != playing && state != paused && state != ended))
        return;
    m_keptMs = state == ended ? 0 : m_engine.position();
    m_positions.keep(m_id, m_keptMs, m_engine.duration());
}

}
