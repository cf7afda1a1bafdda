// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/captionlabel.h"

#include "parts/brush.h"
#include "parts/theme.h"

namespace spirula::ui
{
namespace
{

constexpr int textPerMille = 45; ///< of the height
constexpr int gapPercent = 8;
constexpr float darkness = 0.75F;

}

CaptionLabel::CaptionLabel(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void CaptionLabel::setText(const QString &text)
{
    m_text = text;
    update();
}

void CaptionLabel::setFloor(int pixels)
{
    m_floor = pixels;
    update();
}

void CaptionLabel::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    QFont font = theme.font(TextRole::body);
    font.setPixelSize(std::max(font.pixelSize(), theme.scaled(height() * textPerMille / 1000)));
    painter.setFont(font);
    const QRect room
        = rect().adjusted(width() / 10, 0, -width() / 10, -m_floor - height() * gapPercent / 100);
    constexpr int how = int(Qt::AlignHCenter) | int(Qt::AlignBottom) | int(Qt::TextWordWrap);
    const QRect text = painter.boundingRect(room, how, m_text);
    QColor ground = theme.colour(Token::picture);
    ground.setAlphaF(darkness);
    brush::panel(painter, text.adjusted(-metric::step8, -metric::step4, metric::step8, metric::step4), ground,
                 {}, metric::step4);
    painter.setPen(theme.colour(Token::onPicture));
    painter.drawText(room, how, m_text);
}

}
