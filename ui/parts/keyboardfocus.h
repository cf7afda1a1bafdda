// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace spirula::ui
{

/// Draws the ring around what has the focus, while the person moves by keyboard.
class KeyboardFocus : public QObject
{
    Q_OBJECT
public:
    explicit KeyboardFocus(QObject *parent);

    QWidget *ringed() const { return m_ring ? m_ring->widget() : nullptr; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void surround(QWidget *widget);

    QPointer<QFocusFrame> m_ring; ///< goes with the window that it was in
};

}
