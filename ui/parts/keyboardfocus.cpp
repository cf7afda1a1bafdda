// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/keyboardfocus.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>

namespace spirula::ui
{

KeyboardFocus::KeyboardFocus(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool KeyboardFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        surround(nullptr);
    } else if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason;
        surround(byKey ? static_cast<QWidget *>(watched) : nullptr);
    }
    return QObject::eventFilter(watched, event);
}

void KeyboardFocus::surround(QWidget *widget)
{
    // Lists and texts that scroll show the focus inside.
    if (widget && (widget->isWindow() || qobject_cast<QAbstractScrollArea *>(widget))) {
        widget = nullptr;
    }
    if (widget && !m_ring) {
        m_ring = new QFocusFrame(widget->parentWidget());
    }
    if (m_ring) {
        m_ring->setWidget(widget);
    }
}

}
