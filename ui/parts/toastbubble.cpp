// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/toastbubble.h"

#include "parts/button.h"
#include "words/partswords.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace spirula::ui
{

ToastBubble::ToastBubble(Toast toast, QWidget *parent)
    : Surface(Token::surface, metric::radiusCard, parent)
    , m_toast(std::move(toast))
    , m_row(new QHBoxLayout(this))
    , m_leftMs(m_toast.milliseconds)
{
    setAccessibleName(m_toast.text);
    m_row->setContentsMargins(metric::step16, metric::step8, metric::step8, metric::step8);
    m_row->setSpacing(metric::step8);
    QLabel *text = makeText(m_toast.text, TextRole::body);
    text->setMinimumHeight(metric::control);
    const int longest = metric::readable / 2;
    text->setMinimumWidth(std::min(text->fontMetrics().horizontalAdvance(m_toast.text) + 2, longest));
    m_row->addWidget(text, 1);
    addButton(m_toast.actionText, &Toast::action);
    addButton(m_toast.otherText, &Toast::other);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &ToastBubble::done);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        m_focused = now && isAncestorOf(now);
        holdOrGo();
    });
}

void ToastBubble::addButton(const QString &text, std::function<void()> Toast::*action)
{
    if (text.isEmpty()) {
        return;
    }
    auto *button = new Button(Button::Kind::plain, text, this);
    connect(button, &Button::clicked, this, [this, action] { act(action); });
    m_row->addWidget(button);
}

/// Who does not see the buttons hears what they offer.
QString ToastBubble::spoken() const
{
    QStringList sentences{m_toast.text};
    for (const QString &offer : {m_toast.actionText, m_toast.otherText}) {
        if (!offer.isEmpty()) {
            sentences << offer;
        }
    }
    return sentences.join(QStringLiteral(" · "));
}

bool ToastBubble::offersUndo() const { return m_toast.action && m_toast.actionText == words::undo(); }

void ToastBubble::begin()
{
    announce(spoken());
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

void ToastBubble::act() { act(&Toast::action); }

void ToastBubble::act(std::function<void()> Toast::*action)
{
    const auto chosen = std::exchange(m_toast.*action, {});
    m_toast.action = m_toast.other = {}; // one of them, once
    Q_EMIT done();
    if (chosen) {
        chosen();
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
