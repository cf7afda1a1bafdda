// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/carddelegate.h"

#include <QHelpEvent>
#include <QToolTip>

namespace spirula::ui
{

CardDelegate::CardDelegate(int captionLines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_cards(Theme::ofApplication(), captionLines)
{
}

void CardDelegate::setScrub(const QModelIndex &index, const QImage &image)
{
    m_scrubbed = index;
    m_scrub = image;
}

CardGeometry CardDelegate::geometry(const QRect &cell, Qt::LayoutDirection direction) const
{
    return m_cards.sizes().geometry(m_mode, cell, direction);
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    constexpr auto byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    CardPainter::State state;
    state.selected = option.state.testFlag(QStyle::State_Selected);
    state.hovered = option.state.testFlag(QStyle::State_MouseOver);
    state.focused = (option.state & byKeyboard) == byKeyboard;
    state.revealed = m_revealed;
    state.direction = option.direction;
    if (m_scrubbed == index) {
        state.scrub = m_scrub;
    }
    m_cards.paint(*painter, m_mode, option.rect, index.data(CardRole).value<Card>(), state);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return m_cell; }

bool CardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const Card card = index.data(CardRole).value<Card>();
    if (event->type() != QEvent::ToolTip || !m_cards.cutsTitle(m_mode, option.rect, card)) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    // Escaped: a title is text, never markup.
    QToolTip::showText(event->globalPos(), card.title.toHtmlEscaped(), view);
    return true;
}

}
