// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/carddelegate.h"
#include "parts/cardscrub.h"

#include <QListView>
#include <QVariantAnimation>

namespace spirula::ui
{

/// Videos as cards that fill the rows of a page, or as a list. A click opens; the tick, Ctrl, Shift and Space
/// choose; while something is chosen a click chooses too, and Esc ends that.
class CardView : public QListView
{
    Q_OBJECT
public:
    explicit CardView(int captionLines = 1, QWidget *parent = nullptr);

    CardMode mode() const { return m_cards->mode(); }
    void setMode(CardMode mode);
    /// What a command means: everything chosen, else the card that the person went to.
    QModelIndexList chosen() const;
    /// A moment of the video for the card that asked with scrubWanted(); ignored when it came too late.
    void showScrub(const QModelIndex &index, const QImage &image);
    CardGeometry geometryOf(const QModelIndex &index) const;
    int columns() const;

    QModelIndex indexAt(const QPoint &point) const override;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void scrubWanted(const QModelIndex &index, int perMille);

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void startDrag(Qt::DropActions actions) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fillRow();
    void reveal();
    void askForMenu(const QModelIndex &index, const QPoint &globalPosition);

    CardDelegate *m_cards;
    CardScrub m_scrub;
    QVariantAnimation m_reveal;
    QPersistentModelIndex m_pressed; ///< a card that a click would open or a drag take along
    QPersistentModelIndex m_anchor; ///< where a range begins
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_scrubbed;
    QPoint m_pressedAt;
    bool m_opens = false; ///< the click under way opens
    bool m_byKeyboard = false;
    bool m_meant = false; ///< the person moved to the current card, Qt did not choose it
};

}
