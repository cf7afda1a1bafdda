// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/switch.h"

#include "parts/brush.h"
#include "parts/theme.h"

#include <QPainter>
#include <QVariantAnimation>

namespace spirula::ui
{

namespace
{
constexpr QSize trackSize(40, 22);
constexpr int thumbInset = 4;
}

Switch::Switch(const QString &name, QWidget *parent)
    : QCheckBox(parent)
    , m_slide(new QVariantAnimation(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_slide->setStartValue(0.0);
    m_slide->setEndValue(0.0);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(this, &QCheckBox::toggled, this, &Switch::slide);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Switch::sizeHint() const
{
    const Theme &theme = Theme::ofApplication();
    return {theme.scaled(trackSize.width()), theme.scaled(metric::control)};
}

void Switch::slide()
{
    const QVariant from = m_slide->currentValue();
    m_slide->stop();
    m_slide->setDuration(isVisible() ? Theme::ofApplication().motion(metric::hoverMs) : 0);
    m_slide->setStartValue(from);
    m_slide->setEndValue(isChecked() ? 1.0 : 0.0);
    m_slide->start();
}

void Switch::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    const qreal on = m_slide->currentValue().toReal();
    QPainter painter(this);
    QRectF track(QPointF(), QSizeF(trackSize) * theme.zoom() / 100);
    track.moveCenter(QRectF(rect()).center());
    const QColor off = theme.colour(isEnabled() ? Token::edge : Token::line);
    const QColor full = isEnabled() ? theme.colour(Token::accent) : theme.colour(Token::line);
    brush::panel(painter, track, brush::mix(theme.colour(Token::surface), full, on),
                 brush::mix(off, full, on), track.height() / 2);

    const qreal side = track.height() - 2 * thumbInset;
    const qreal way = track.width() - side - 2 * thumbInset;
    const qreal at = layoutDirection() == Qt::RightToLeft ? 1 - on : on;
    const QColor lit = theme.colour(isEnabled() ? Token::onAccent : Token::surface);
    brush::panel(painter, QRectF(track.x() + thumbInset + way * at, track.y() + thumbInset, side, side),
                 brush::mix(off, lit, on), {}, side / 2);
}

}
