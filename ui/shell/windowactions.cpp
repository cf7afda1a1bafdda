// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windowactions.h"

#include "client/preferences.h"

namespace spirula::ui
{

WindowActions::WindowActions(QWidget &window, Preferences &preferences)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
{
    connect(&preferences, &Preferences::shortcutChanged, this, [this](const QString &id) {
        for (const Shortcuts::Entry &entry : m_shortcuts.entries()) {
            if (entry.id == id) {
                takeOwnKeys(id, entry.standard);
            }
        }
    });
}

QAction *WindowActions::add(const QString &id, const QString &group, const QString &text,
                            const QList<QKeySequence> &keys, std::function<void()> run)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(id);
    action->setShortcuts(keys);
    m_window.addAction(action);
    connect(action, &QAction::triggered, &m_window, [run = std::move(run)] { run(); });
    m_shortcuts.add(id, group, action);
    takeOwnKeys(id, keys);
    return action;
}

/// The preferences know one key of each action: whose is the usual one has all the others too.
void WindowActions::takeOwnKeys(const QString &id, const QList<QKeySequence> &standard)
{
    const QKeySequence usual = standard.value(0);
    if (const QKeySequence own = m_preferences.shortcut(id, usual); own != usual) {
        m_shortcuts.change(id, {own});
    } else {
        m_shortcuts.reset(id);
    }
}

QAction *WindowActions::find(const QString &id) const
{
    return m_window.findChild<QAction *>(id, Qt::FindDirectChildrenOnly);
}

}

#include "moc_windowactions.cpp"
