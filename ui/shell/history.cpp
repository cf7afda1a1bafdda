// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/history.h"

namespace spirula::ui
{

void History::go(const Place &place)
{
    if (m_at >= 0 && m_places[m_at] == place) {
        return;
    }
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > most) {
        m_places.removeFirst();
    }
    m_at = int(m_places.size()) - 1;
    Q_EMIT changed();
}

bool History::step(int by)
{
    const int target = m_at + by;
    if (by == 0 || target < 0 || target >= m_places.size()) {
        return false;
    }
    m_at = target;
    Q_EMIT changed();
    return true;
}

void History::forget(const Place &place)
{
    const auto removeAt = [this](int index) {
        m_places.removeAt(index);
        m_at -= index <= m_at ? 1 : 0;
    };
    for (int index = int(m_places.size()) - 1; index >= 0; --index) {
        if (m_places[index] == place && index != m_at) {
            removeAt(index);
        }
    }
    for (int index = int(m_places.size()) - 1; index > 0; --index) {
        if (m_places[index] == m_places[index - 1]) { // its neighbours were the same place
            removeAt(index);
        }
    }
    Q_EMIT changed();
}

}
