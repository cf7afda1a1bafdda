// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/cardscrub.h"

#include "parts/theme.h"

namespace spirula::ui
{

namespace
{
constexpr int waitMs = 400;
constexpr int stepMs = 600;
constexpr int stepPerMille = 50;
}

CardScrub::CardScrub(QObject *parent)
    : QObject(parent)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMs);
    m_steps.setInterval(stepMs);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        m_running = true;
        if (m_byItself) {
            m_steps.start();
        }
        Q_EMIT wanted(m_index, m_perMille);
    });
    connect(&m_steps, &QTimer::timeout, this, &CardScrub::step);
}

void CardScrub::point(const QModelIndex &index, int perMille)
{
    if (m_index != index || m_byItself) {
        begin(index, false);
    }
    m_perMille = std::clamp(perMille, 0, 1000);
    if (m_running) {
        Q_EMIT wanted(m_index, m_perMille);
    }
}

void CardScrub::focus(const QModelIndex &index)
{
    // What moves by itself does not where the person wants stillness.
    if (Theme::ofApplication().motion(stepMs) > 0) {
        begin(index, true);
    }
}

void CardScrub::stop()
{
    m_wait.stop();
    m_steps.stop();
    const QPersistentModelIndex index = std::exchange(m_index, {});
    if (std::exchange(m_running, false)) {
        Q_EMIT ended(index);
    }
}

void CardScrub::begin(const QModelIndex &index, bool byItself)
{
    stop();
    m_index = index;
    m_perMille = 0;
    m_byItself = byItself;
    if (index.isValid()) {
        m_wait.start();
    }
}

void CardScrub::step()
{
    if (!m_index.isValid()) {
        stop();
        return;
    }
    m_perMille = (m_perMille + stepPerMille) % 1000;
    Q_EMIT wanted(m_index, m_perMille);
}

}
