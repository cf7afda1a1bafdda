// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/sitefoot.h"

#include "parts/theme.h"

#include <QPainter>

namespace spirula::ui
{

namespace
{
constexpr int turn = 5760; ///< a whole circle, as QPainter counts
constexpr qreal lineWidth = 1.5;
constexpr int ringInset = 3;

int filled(SiteFoot::Sign sign)
{
    switch (sign) {
    case SiteFoot::Sign::quarter:
        return turn / 4;
    case SiteFoot::Sign::half:
        return turn / 2;
    case SiteFoot::Sign::full:
        return turn;
    default:
        return 0;
    }
}
}

SiteFoot::SiteFoot(QWidget *parent)
    : EntryButton(Icon::warning, {}, parent)
{
}

void SiteFoot::say(Sign sign, Token ink, const QString &text)
{
    m_sign = sign;
    m_ink = ink;
    setEntryText(text);
}

void SiteFoot::paintSign(QPainter &painter, const QRect &place)
{
    if (m_sign == Sign::warning) {
        ui::icon(Icon::warning, m_ink).paint(&painter, place);
        return;
    }
    const QColor colour = Theme::ofApplication().colour(m_ink);
    const QRectF ring = QRectF(place).adjusted(ringInset, ringInset, -ringInset, -ringInset);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, lineWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    if (filled(m_sign) > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(ring, turn / 4, -filled(m_sign)); // from the top, as a clock goes
    }
}

}

#include "moc_sitefoot.cpp"
