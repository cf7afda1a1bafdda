// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/surface.h"

#include <QAccessible>
#include <QLabel>
#include <QPainter>

namespace spirula::ui
{

Surface::Surface(Token ground, int radius, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
    , m_radius(radius)
{
    connect(&Theme::ofApplication(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QLabel *Surface::makeText(const QString &text, TextRole role, Token colour)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    const auto follow = [label, role, colour] {
        const Theme &theme = Theme::ofApplication();
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.colour(colour));
        label->setPalette(palette);
        label->setFont(theme.font(role));
    };
    follow();
    connect(&Theme::ofApplication(), &Theme::changed, label, follow);
    return label;
}

void Surface::announce(const QString &text)
{
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void Surface::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colour(Token::line));
    painter.setBrush(theme.colour(m_ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);
}

}
