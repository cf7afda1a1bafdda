// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/cardpainter.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace spirula::ui
{

/// Paints the cards of a view; which one is pointed at and what it shows just now, the view tells it.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CardDelegate(int captionLines, QObject *parent = nullptr);

    CardMode mode() const { return m_mode; }
    void setMode(CardMode mode) { m_mode = mode; }
    void setCell(const QSize &cell) { m_cell = cell; }
    void setRevealed(double revealed) { m_revealed = revealed; }
    void setScrub(const QModelIndex &index, const QImage &image);

    CardPainter &cards() { return m_cards; }
    CardGeometry geometry(const QRect &cell, Qt::LayoutDirection direction) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    mutable CardPainter m_cards; ///< keeps pictures while it paints
    CardMode m_mode = CardMode::grid;
    QSize m_cell;
    double m_revealed = 0;
    QPersistentModelIndex m_scrubbed;
    QImage m_scrub;
};

}
