// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QStringList>
#include <QVariant>

namespace spirula::ui
{

/// What the card of one video shows; the rows of a page fill it.
struct Card {
    enum class BadgeKind { plain, busy, warn, bad };
    struct Badge {
        QString text; ///< empty for none
        BadgeKind kind = BadgeKind::plain;
    };

    QString title;
    QStringList lines; ///< below the title, the most important one first
    QString durationText;
    Badge badge;
    int progress = -1; ///< of preparing, per mille; -1 where nothing is prepared
    int watched = 0; ///< per mille
    QImage image; ///< null: the colour and the title's initial
    QColor dominant; ///< may be invalid
};

/// Under which a model of cards gives its Card.
inline constexpr int CardRole = Qt::UserRole + 64;

/// What a model of cards answers: the card itself, its title to type to, and all of it for screen readers.
QVariant cardData(const Card &card, int role);

}

Q_DECLARE_METATYPE(spirula::ui::Card)
