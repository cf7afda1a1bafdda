// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/card.h"

#include "words/partswords.h"

namespace spirula::ui
{

namespace
{
QString spoken(const Card &card)
{
    QStringList parts{card.title, card.badge.text};
    parts += card.lines;
    parts += card.durationText;
    if (card.watched > 0) {
        parts += words::watched(card.watched);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}
}

QVariant cardData(const Card &card, int role)
{
    switch (role) {
    case CardRole:
        return QVariant::fromValue(card);
    case Qt::DisplayRole:
        return card.title;
    case Qt::AccessibleTextRole:
        return spoken(card);
    default:
        return {};
    }
}

}
