// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commanddelegate.h"

#include "parts/brush.h"
#include "parts/theme.h"
#include "shell/commandlist.h"

#include <QPainter>
#include <QStyle>

namespace spirula::ui
{

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::ofApplication();
    const bool current = option.state & QStyle::State_Selected;
    if (current) {
        brush::panel(*painter, option.rect, theme.colour(Token::tint), {}, metric::radiusControl);
    }
    const QRect room = option.rect.adjusted(metric::step12, 0, -metric::step12, 0);
    const QString keys = index.data(CommandList::KeysRole).toString();
    const QFont caption = theme.font(TextRole::caption);
    const int keysWidth = keys.isEmpty() ? 0 : QFontMetrics(caption).horizontalAdvance(keys) + metric::step16;
    const QRect words = QStyle::visualRect(option.direction, room, room.adjusted(0, 0, -keysWidth, 0));
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
    painter->setFont(theme.font(TextRole::body));
    painter->setPen(theme.colour(Token::text));
    painter->drawText(
        words, int(start),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(caption);
    painter->setPen(theme.colour(Token::muted));
    painter->drawText(room, int(end), keys);
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::ofApplication().scaled(metric::control)};
}

}

#include "moc_commanddelegate.cpp"
