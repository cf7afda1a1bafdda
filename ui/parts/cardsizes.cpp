// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/cardsizes.h"

#include <QFontMetrics>
#include <QStyle>

namespace spirula::ui
{

namespace
{
constexpr int leastWidth = 224;
constexpr int mostWidth = 336;
constexpr int buttonSize = 32;

int lineHeight(const QFont &font, double factor)
{
    return std::max(qCeil(font.pixelSize() * factor), QFontMetrics(font).height());
}

int pictureHeight(int width) { return width * 9 / 16; }
}

CardSizes::CardSizes(const Theme &theme, int captionLines)
    : m_titleFont(theme.font(TextRole::strong))
    , m_captionFont(theme.font(TextRole::caption))
    , m_initialFont(theme.font(TextRole::display))
    , m_titleLine(lineHeight(m_titleFont, 1.2))
    , m_captionLine(lineHeight(m_captionFont, 1.4))
    , m_captionLines(captionLines)
    , m_least(theme.scaled(leastWidth))
    , m_most(theme.scaled(mostWidth))
    , m_row(std::max(theme.scaled(metric::row), m_titleLine + m_captionLine + metric::step8))
    , m_button(theme.scaled(buttonSize))
{
}

QSize CardSizes::cell(CardMode mode, int width) const
{
    if (mode == CardMode::list) {
        return {std::max(width, m_least), m_row};
    }
    const int columns = std::max(1, width / (m_least + gapX));
    const int card = std::clamp(width / columns - gapX, std::min(m_least, std::max(width - gapX, 1)), m_most);
    const int text
        = metric::step8 + titleLines * m_titleLine + metric::step4 + m_captionLines * m_captionLine;
    return {card + gapX, pictureHeight(card) + text + gapY};
}

CardGeometry CardSizes::geometry(CardMode mode, const QRect &cell, Qt::LayoutDirection direction) const
{
    CardGeometry parts = mode == CardMode::grid ? ofGrid(cell) : ofList(cell);
    for (QRect *part :
         {&parts.card, &parts.picture, &parts.title, &parts.caption, &parts.tick, &parts.menu}) {
        *part = QStyle::visualRect(direction, cell, *part);
    }
    return parts;
}

CardGeometry CardSizes::ofGrid(const QRect &cell) const
{
    CardGeometry parts;
    parts.card = cell.adjusted(gapX / 2, gapY / 2, -gapX / 2, -gapY / 2);
    const int left = parts.card.left();
    const int width = parts.card.width();
    parts.picture = QRect(left, parts.card.top(), width, pictureHeight(width));
    parts.title = QRect(left, parts.picture.bottom() + 1 + metric::step8, width, titleLines * m_titleLine);
    parts.caption
        = QRect(left, parts.title.bottom() + 1 + metric::step4, width, m_captionLines * m_captionLine);
    const QSize button(m_button, m_button);
    const QRect inside = parts.picture.adjusted(metric::step8, metric::step8, -metric::step8, -metric::step8);
    parts.menu = QRect(QPoint(inside.right() + 1 - m_button, inside.top()), button);
    parts.tick = QRect(QPoint(inside.left(), inside.bottom() + 1 - m_button), button);
    return parts;
}

CardGeometry CardSizes::ofList(const QRect &cell) const
{
    CardGeometry parts;
    parts.card = cell.adjusted(gapX / 2, 0, -gapX / 2, 0);
    const QRect inside = parts.card.adjusted(metric::step8, 0, -metric::step8, 0);
    const int middle = parts.card.center().y();
    const int height = m_row - metric::step12;
    parts.tick = QRect(inside.left(), middle - m_button / 2, m_button, m_button);
    parts.picture
        = QRect(parts.tick.right() + 1 + metric::step8, middle - height / 2, height * 16 / 9, height);
    parts.menu = QRect(inside.right() + 1 - m_button, middle - m_button / 2, m_button, m_button);
    const int left = parts.picture.right() + 1 + metric::step12;
    const int top = parts.card.top() + (parts.card.height() - m_titleLine - m_captionLine) / 2;
    const int width = std::max(parts.menu.left() - metric::step12 - left, 0);
    parts.title = QRect(left, top, width, m_titleLine);
    parts.caption = QRect(left, top + m_titleLine, width, m_captionLine);
    return parts;
}

}
