// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/centrehint.h"

#include "parts/brush.h"
#include "parts/theme.h"

namespace spirula::ui
{
namespace
{

constexpr int iconSide = 32;
constexpr float darkness = 0.6F;

}

CentreHint::CentreHint(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_end.setSingleShot(true);
    m_end.setInterval(shownMs);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void CentreHint::say(Icon symbol, const QString &text)
{
    m_symbol = symbol;
    m_text = text;
    const Theme &theme = Theme::ofApplication();
    const QFontMetrics metrics(theme.font(TextRole::heading));
    const int side = theme.scaled(iconSide);
    const int words = text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + metric::step12;
    resize(side + words + 2 * metric::step16, side + 2 * metric::step12);
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
    show();
    raise();
    update();
    m_end.start();
}

void CentreHint::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    QColor ground = theme.colour(Token::picture);
    ground.setAlphaF(darkness);
    brush::panel(painter, rect(), ground, {}, metric::radiusCard);
    const int side = theme.scaled(iconSide);
    ui::icon(m_symbol, Token::onPicture).paint(&painter, {metric::step16, (height() - side) / 2, side, side});
    painter.setFont(theme.font(TextRole::heading));
    painter.setPen(theme.colour(Token::onPicture));
    painter.drawText(rect().adjusted(metric::step16 + side + metric::step12, 0, -metric::step16, 0),
                     int(Qt::AlignVCenter) | int(Qt::AlignLeft), m_text);
}

}
