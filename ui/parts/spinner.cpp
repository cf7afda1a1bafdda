// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/spinner.h"

#include "parts/theme.h"
#include "words/partswords.h"

#include <QPainter>

namespace spirula::ui
{

namespace
{
constexpr int turnMs = 900;
constexpr int degree = 16; ///< Qt counts in sixteenths
}

Spinner::Spinner(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setAccessibleName(words::working());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(360.0);
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&Theme::ofApplication(), &Theme::changed, this, &QWidget::updateGeometry);
}

void Spinner::setInk(Token ink)
{
    m_ink = ink;
    update();
}

QSize Spinner::sizeHint() const
{
    const int side = Theme::ofApplication().scaled(m_side);
    return {side, side};
}

void Spinner::showEvent(QShowEvent *)
{
    if (const int duration = Theme::ofApplication().motion(turnMs)) {
        m_turn.setDuration(duration);
        m_turn.start();
    }
}

void Spinner::hideEvent(QHideEvent *) { m_turn.stop(); }

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal thick = std::max(2.0, width() / 10.0);
    const QRectF ring = QRectF(rect()).adjusted(thick, thick, -thick, -thick);
    const Theme &theme = Theme::ofApplication();
    painter.setPen(QPen(theme.colour(Token::line), thick));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme.colour(m_ink), thick, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, qRound((90 - m_turn.currentValue().toReal()) * degree), -100 * degree);
}

}
