// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/toastbubble.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace spirula::ui
{

ToastBubble::ToastBubble(Toast toast, QWidget *parent)
    : Surface(Token::surface, metric::radiusCard, parent)
    , m_toast(std::move(toast))
    , m_leftMs(m_toast.milliseconds)
{
    setAccessibleName(m_toast.text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::step16, metric::step8, metric::step8, metric::step8);
    row->setSpacing(metric::step16);
    QLabel *text = makeText(m_toast.text, TextRole::body);
    text->setMinimumHeight(metric::control);
    const int longest = metric::readable / 2;
    text->setMinimumWidth(std::min(text->fontMetrics().horizontalAdvance(m_toast.text) + 2, longest));
    row->addWidget(text, 1);
    if (!m_toast.actionText.isEmpty()) {
        auto *button = new QPushButton(m_toast.actionText, this);
        button->setMinimumHeight(metric::control);
        connect(button, &QPushButton::clicked, this, &ToastBubble::act);
        row->addWidget(button);
    }
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &ToastBubble::done);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        m_focused = now && isAncestorOf(now);
        holdOrGo();
    });
}

void ToastBubble::begin()
{
    announce(m_toast.text);
    m_time.start(m_leftMs);
}

void ToastBubble::enterEvent(QEnterEvent *event)
{
    Surface::enterEvent(event);
    holdOrGo();
}

void ToastBubble::leaveEvent(QEvent *event)
{
    Surface::leaveEvent(event);
    holdOrGo();
}

void ToastBubble::act()
{
    const auto action = std::exchange(m_toast.action, {});
    Q_EMIT done();
    if (action) {
        action();
    }
}

void ToastBubble::holdOrGo()
{
    if (isHidden()) {
        return; // it is done or has not begun
    }
    if (m_focused || underMouse()) {
        m_leftMs = m_time.isActive() ? m_time.remainingTime() : m_leftMs;
        m_time.stop();
    } else if (!m_time.isActive()) {
        m_time.start(m_leftMs);
    }
}

}
