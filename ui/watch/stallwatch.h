// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/mediaengine.h"

#include <QElapsedTimer>
#include <QTimer>

namespace spirula::ui
{

/// Notices when a video that should run stands still, whatever the reason: what a person sees counts, not
/// what a reader waits for while enough is decoded.
class StallWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int shortMs = 300;
    static constexpr int longMs = 3000;

    explicit StallWatch(MediaEngine &engine, QObject *parent = nullptr);

    void setOpening(bool opening); ///< the source is being asked: nothing runs, and it should
    bool isWaiting() const { return m_waiting; }
    bool isStalled() const { return m_stalled; }

Q_SIGNALS:
    void waiting(bool yes); ///< for longer than a moment
    void stalled(bool yes); ///< for so long that it wants a reason

private:
    void look();
    bool stands() const;

    MediaEngine &m_engine;
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_position = -1;
    bool m_opening = false;
    bool m_waiting = false;
    bool m_stalled = false;
};

}
