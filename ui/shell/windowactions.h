// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/shortcuts.h"

#include <QAction>
#include <QWidget>

#include <functional>

namespace spirula::ui
{

class Preferences;

/// What can be done anywhere in the window, with its keys; the person's own keys come from the preferences.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    /// The actions work while `window` has the focus.
    WindowActions(QWidget &window, Preferences &preferences);

    QAction *add(const QString &id, const QString &group, const QString &text,
                 const QList<QKeySequence> &keys, std::function<void()> run);
    QAction *find(const QString &id) const;
    const Shortcuts &shortcuts() const { return m_shortcuts; }

private:
    void takeOwnKeys(const QString &id, const QList<QKeySequence> &standard);

    QWidget &m_window;
    Preferences &m_preferences;
    Shortcuts m_shortcuts;
};

}
