// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/fade.h"

#include "parts/theme.h"

#include <QGraphicsOpacityEffect>
#include <QWidget>

namespace spirula::ui
{

Fade::Fade(QWidget *widget)
    : QVariantAnimation(widget)
    , m_widget(widget)
    , m_effect(new QGraphicsOpacityEffect(widget))
{
    setEasingCurve(QEasingCurve::OutCubic);
    m_effect->setOpacity(1);
    m_effect->setEnabled(false);
    widget->setGraphicsEffect(m_effect);
    connect(this, &QVariantAnimation::valueChanged, m_effect,
            [this](const QVariant &value) { m_effect->setOpacity(value.toReal()); });
    connect(this, &QVariantAnimation::finished, this, [this] {
        m_effect->setEnabled(false);
        m_widget->setVisible(m_shown);
    });
}

void Fade::show(bool shown)
{
    if (std::exchange(m_shown, shown) == shown) {
        return;
    }
    stop();
    setStartValue(m_widget->isHidden() ? 0.0 : m_effect->opacity());
    setEndValue(shown ? 1.0 : 0.0);
    setDuration(Theme::ofApplication().motion(metric::fadeMs));
    // What comes can be clicked and have the focus at once; what goes until it is gone.
    m_widget->setVisible(shown || duration() > 0);
    m_effect->setEnabled(duration() > 0);
    start();
}

}
