// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/toasthost.h"

#include "parts/toastbubble.h"

#include <QEvent>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
constexpr int mostToasts = 3;
}

ToastHost::ToastHost(QWidget *over)
    : QWidget(over)
    , m_stack(new QVBoxLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->setSpacing(metric::step8);
    over->installEventFilter(this);
    hide();
}

void ToastHost::show(Toast toast)
{
    while (m_stack->count() >= mostToasts) {
        remove(m_stack->itemAt(0)->widget());
    }
    auto *bubble = new ToastBubble(std::move(toast), this);
    m_stack->addWidget(bubble, 0, Qt::AlignHCenter);
    connect(bubble, &ToastBubble::done, this, [this, bubble] { remove(bubble); });
    QWidget::show();
    raise();
    bubble->show();
    place();
    bubble->begin();
}

bool ToastHost::undo()
{
    for (int index = m_stack->count() - 1; index >= 0; --index) {
        auto *bubble = static_cast<ToastBubble *>(m_stack->itemAt(index)->widget());
        if (bubble->offersUndo()) {
            bubble->act();
            return true;
        }
    }
    return false;
}

void ToastHost::remove(QWidget *bubble)
{
    m_stack->removeWidget(bubble);
    bubble->hide();
    bubble->deleteLater();
    setVisible(!m_stack->isEmpty());
    place();
}

bool ToastHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

bool ToastHost::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        place();
    }
    return QWidget::event(event);
}

void ToastHost::place()
{
    const QRect around = parentWidget()->rect();
    const int width = std::min(metric::readable, around.width() - 2 * metric::step16);
    const int height = m_stack->hasHeightForWidth() ? m_stack->heightForWidth(width) : sizeHint().height();
    setGeometry((around.width() - width) / 2, around.height() - height - metric::step24, width, height);
}

}
