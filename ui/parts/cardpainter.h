// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/card.h"
#include "parts/cardsizes.h"

#include <QCache>
#include <QPixmap>
#include <QRegion>

class QPainter;

namespace spirula::ui
{

/// Paints one card, and keeps the pictures of those painted lately in the size they are shown in.
class CardPainter
{
public:
    struct State {
        bool selected = false;
        bool hovered = false;
        bool focused = false; ///< by keyboard
        double revealed = 0; ///< how far tick and menu have faded in, 0 to 1
        QImage scrub; ///< instead of the card's picture
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };

    CardPainter(const Theme &theme, int captionLines);

    /// The theme is another one: fonts, lengths and pictures are made anew.
    void renew();
    /// Pictures are scaled well for a few milliseconds of a frame; those beyond are rough in it, and owed.
    void beginFrame();
    const QRegion &owedPictures() const { return m_owed; }
    const CardSizes &sizes() const { return m_sizes; }

    void paint(QPainter &painter, CardMode mode, const QRect &cell, const Card &card, const State &state);
    /// Not all of the title can be read.
    bool cutsTitle(CardMode mode, const QRect &cell, const Card &card) const;
    /// As it lies in a card: fitted on black, with round corners.
    QPixmap picture(const QImage &image, const QSize &size, qreal pixelRatio, int radius);

private:
    void paintPicture(QPainter &painter, CardMode mode, const CardGeometry &at, const Card &card,
                      const State &state);
    void paintRoughly(QPainter &painter, const QRect &area, const QImage &image, int radius) const;
    void paintMissing(QPainter &painter, const QRect &area, const Card &card, int radius) const;
    void paintBars(QPainter &painter, const QRect &picture, const Card &card, const State &state,
                   int radius) const;
    void paintLabel(QPainter &painter, const QRect &picture, Qt::Alignment corner, const QString &text,
                    QColor ground, Qt::LayoutDirection direction) const;
    QStringList titleLines(const QString &title, CardMode mode, int width);
    void paintText(QPainter &painter, CardMode mode, const CardGeometry &at, const Card &card,
                   Qt::LayoutDirection direction);
    void paintTick(QPainter &painter, const QRect &area, const State &state) const;
    void paintMenu(QPainter &painter, const QRect &area, CardMode mode, double revealed) const;
    void paintRing(QPainter &painter, const QRect &area, int distance, int radius) const;

    const Theme &m_theme;
    int m_captionLines;
    CardSizes m_sizes;
    QCache<std::pair<qint64, QSize>, QPixmap> m_pictures;
    QCache<std::pair<QString, int>, QStringList> m_titles; ///< in lines, by text and width
    qint64 m_scalingNs = 0; ///< in this frame
    QRegion m_owed;
};

}
