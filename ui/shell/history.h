// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/place.h"

#include <QList>
#include <QObject>

namespace spirula::ui
{

/// The places where the person was, as a browser remembers them: back, forward, and what lies there.
class History : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 100;

    using QObject::QObject;

    const Place *current() const { return m_at < 0 ? nullptr : &m_places[m_at]; }
    /// The person went to a place; what was ahead is forgotten. The same place again is no step.
    void go(const Place &place);
    /// By -1 back, by 1 forward; stays where it is if nothing lies there.
    bool step(int by);
    int stepsBack() const { return qMax(m_at, 0); }
    int stepsForward() const { return int(m_places.size()) - 1 - m_at; }
    const Place &at(int by) const { return m_places[m_at + by]; }
    /// A place that leads nowhere any more: a deleted video, files that were published.
    void forget(const Place &place);

Q_SIGNALS:
    void changed();

private:
    QList<Place> m_places;
    int m_at = -1;
};

}
