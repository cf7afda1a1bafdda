// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <functional>

namespace spirula::ui
{

class PlayerControl;
class PlayerMenus;

/// The keys of the player as actions, each with a lasting name (objectName) by which it can be listed and
/// given other keys. They work where the focus is in the page or in the player, wherever that is.
class WatchKeys : public QObject
{
    Q_OBJECT
public:
    WatchKeys(PlayerControl &control, PlayerMenus &menus, const QList<QWidget *> &widgets,
              QObject *parent = nullptr);

    const QList<QAction *> &actions() const { return m_actions; }

Q_SIGNALS:
    void fullScreenWanted();
    void theatreWanted();
    void miniWanted();
    void nextWanted();
    void snapshotWanted();
    void outWanted(); ///< Esc: one level

private:
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                 std::function<void()> then);
    void addSteering(PlayerControl &control);
    void addPlaces(PlayerControl &control);
    void addViews(PlayerMenus &menus);

    QList<QWidget *> m_widgets;
    QList<QAction *> m_actions;
};

}
