// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/dropcurtain.h"

#include "parts/brush.h"
#include "parts/icons.h"
#include "parts/theme.h"
#include "words/shellwords.h"

#include <QPainter>

namespace spirula::ui
{

namespace
{
constexpr float cover = 0.92F;
}

DropCurtain::DropCurtain(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(window->rect());
}

void DropCurtain::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    QColor ground = theme.colour(Token::bg);
    ground.setAlphaF(cover);
    painter.fillRect(rect(), ground);
    const QRect frame = rect().adjusted(metric::step24, metric::step24, -metric::step24, -metric::step24);
    brush::panel(painter, frame, theme.colour(Token::tint), theme.colour(Token::accent), metric::radiusSheet);
    QRect sign({}, QSize(1, 1) * theme.scaled(metric::step48));
    sign.moveCenter(frame.center() - QPoint(0, metric::step24));
    icon(Icon::upload, Token::accent).paint(&painter, sign);
    painter.setFont(theme.font(TextRole::title));
    painter.setPen(theme.colour(Token::text));
    painter.drawText(QRect(frame.left(), sign.bottom() + metric::step16, frame.width(), metric::step48),
                     Qt::AlignHCenter | Qt::AlignTop, words::dropToPublish());
}

}

#include "moc_dropcurtain.cpp"
