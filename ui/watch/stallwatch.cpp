// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/stallwatch.h"

namespace spirula::ui
{
namespace
{
constexpr std::chrono::milliseconds beat(100);
}

StallWatch::StallWatch(MediaEngine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    m_since.start();
    m_timer.setInterval(beat);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::look);
    connect(&m_engine, &MediaEngine::stateChanged, this, &StallWatch::look);
}

void StallWatch::setOpening(bool opening)
{
    m_opening = opening;
    look();
}

bool StallWatch::stands() const
{
    using enum MediaEngine::State;
    const auto state = m_engine.state();
    return m_opening || state == loading || m_engine.isSeeking()
        || (state == playing && m_engine.position() == m_position);
}

void StallWatch::look()
{
    const bool still = stands();
    if (!still)
        m_since.restart();
    m_position = m_engine.position();
    const bool waits = still && m_since.elapsed() >= shortMs;
    const bool stalls = still && m_since.elapsed() >= longMs;
    if (std::exchange(m_waiting, waits) != waits)
        Q_EMIT waiting(waits);
    if (std::exchange(m_stalled, stalls) != stalls)
        Q_EMIT stalled(stalls);
    const auto state = m_engine.state();
    const bool watches = m_opening || m_engine.isSeeking() || state == MediaEngine::State::loading
        || state == MediaEngine::State::playing;
    if (watches && !m_timer.isActive()) {
        m_since.restart();
        m_timer.start();
    } else if (!watches) {
        m_timer.stop();
    }
}

}
