// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/hover.h"

#include "parts/theme.h"

#include <QEvent>

namespace spirula::ui
{

Hover::Hover(QWidget *widget)
    : QVariantAnimation(widget)
    , m_widget(widget)
{
    setStartValue(0.0);
    setEndValue(0.0);
    setEasingCurve(QEasingCurve::OutCubic);
    widget->installEventFilter(this);
    connect(this, &QVariantAnimation::valueChanged, widget, [widget] { widget->update(); });
}

bool Hover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        moveTo(m_widget->isEnabled() ? 1 : 0);
    } else if (event->type() == QEvent::Leave || event->type() == QEvent::EnabledChange) {
        moveTo(0);
    }
    return QVariantAnimation::eventFilter(watched, event);
}

void Hover::moveTo(qreal amount)
{
    const qreal from = this->amount();
    stop();
    setDuration(Theme::ofApplication().motion(metric::hoverMs));
    setStartValue(from);
    setEndValue(amount);
    start();
    m_widget->update();
}

}
