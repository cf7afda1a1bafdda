// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QTimer>

namespace spirula::ui
{

/// Decides when a card shows moments of its video instead of its picture, and which: 400 ms after the pointer
/// came they follow it; after the keyboard came they go by themselves.
class CardScrub : public QObject
{
    Q_OBJECT
public:
    explicit CardScrub(QObject *parent = nullptr);

    void point(const QModelIndex &index, int perMille);
    void focus(const QModelIndex &index);
    void stop();

Q_SIGNALS:
    void wanted(const QModelIndex &index, int perMille);
    void ended(const QModelIndex &index);

private:
    void begin(const QModelIndex &index, bool byItself);
    void step();

    QTimer m_wait;
    QTimer m_steps;
    QPersistentModelIndex m_index;
    int m_perMille = 0;
    bool m_running = false;
    bool m_byItself = false;
};

}
