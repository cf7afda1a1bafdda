// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/cardview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

namespace spirula::ui
{

namespace
{
constexpr QSize dragSize(160, 90);
constexpr int lineStep = 24;
}

CardView::CardView(int captionLines, QWidget *parent)
    : QListView(parent)
    , m_cards(new CardDelegate(captionLines, this))
    , m_scrub(this)
{
    setItemDelegate(m_cards);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAttribute(Qt::WA_Hover);
    constexpr int side = metric::pagePadding - CardSizes::gapX / 2;
    setViewportMargins(side, 0, side, 0);
    verticalScrollBar()->setSingleStep(lineStep);
    m_reveal.setStartValue(0.0);
    m_reveal.setEndValue(1.0);
    m_reveal.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_reveal, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_cards->setRevealed(value.toDouble());
        update(m_hovered);
    });
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        m_cards->cards().renew();
        fillRow();
        viewport()->update();
    });
    connect(&m_scrub, &CardScrub::wanted, this, [this](const QModelIndex &index, int perMille) {
        m_scrubbed = index;
        Q_EMIT scrubWanted(index, perMille);
    });
    connect(&m_scrub, &CardScrub::ended, this, [this](const QModelIndex &index) {
        m_scrubbed = QModelIndex();
        m_cards->setScrub({}, {});
        update(index);
    });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (std::exchange(m_opens, false)) {
            Q_EMIT opened(index);
        }
    });
}

void CardView::setMode(CardMode mode)
{
    if (mode != m_cards->mode()) {
        m_cards->setMode(mode);
        m_scrub.stop();
        fillRow();
        if (currentIndex().isValid()) {
            executeDelayedItemsLayout();
            scrollTo(currentIndex());
        }
    }
}

QModelIndexList CardView::chosen() const
{
    const QModelIndexList selected = selectedIndexes();
    return selected.isEmpty() && m_meant && currentIndex().isValid() ? QModelIndexList{currentIndex()}
                                                                     : selected;
}

void CardView::showScrub(const QModelIndex &index, const QImage &image)
{
    if (m_scrubbed.isValid() && m_scrubbed == index) {
        m_cards->setScrub(index, image);
        update(index);
    }
}

CardGeometry CardView::geometryOf(const QModelIndex &index) const
{
    return m_cards->geometry(visualRect(index), layoutDirection());
}

int CardView::columns() const { return std::max(1, viewport()->width() / std::max(1, gridSize().width())); }

QModelIndex CardView::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    return index.isValid() && geometryOf(index).card.contains(point) ? index : QModelIndex();
}

void CardView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QListView::initViewItemOption(option);
    option->state.setFlag(QStyle::State_KeyboardFocusChange, m_byKeyboard);
}

QItemSelectionModel::SelectionFlags CardView::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    if (!event) {
        return QItemSelectionModel::NoUpdate;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (!(key->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
            return key->key() == Qt::Key_Space ? QItemSelectionModel::Toggle : QItemSelectionModel::NoUpdate;
        }
    } else if (m_pressed.isValid()) {
        return QItemSelectionModel::NoUpdate; // mousePressEvent() has chosen
    }
    return QListView::selectionCommand(index, event);
}

void CardView::startDrag(Qt::DropActions actions)
{
    const QModelIndexList taken = m_pressed.isValid() && !selectionModel()->isSelected(m_pressed)
        ? QModelIndexList{m_pressed}
        : chosen();
    QMimeData *load = taken.isEmpty() ? nullptr : model()->mimeData(taken);
    if (!load) {
        return;
    }
    auto *drag = new QDrag(this);
    drag->setMimeData(load);
    const QImage image = taken.first().data(CardRole).value<Card>().image;
    if (!image.isNull()) {
        drag->setPixmap(
            m_cards->cards().picture(image, dragSize, devicePixelRatioF(), metric::radiusControl));
    }
    drag->exec(actions, Qt::CopyAction);
}

void CardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_byKeyboard && hasFocus()) {
        m_scrub.focus(current);
    }
}

void CardView::paintEvent(QPaintEvent *event)
{
    m_cards->cards().beginFrame();
    QListView::paintEvent(event);
    const QRegion owed = m_cards->cards().owedPictures();
    if (!owed.isEmpty()) {
        QMetaObject::invokeMethod(
            viewport(), [this, owed] { viewport()->update(owed); }, Qt::QueuedConnection);
    }
}

void CardView::resizeEvent(QResizeEvent *event)
{
    fillRow();
    QListView::resizeEvent(event);
}

void CardView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fillRow();
    }
}

void CardView::fillRow()
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    // QListView breaks a row that would be filled to the last pixel.
    const int width = maximumViewportSize().width() - bar - 1;
    const QSize cell = m_cards->cards().sizes().cell(m_cards->mode(), width);
    if (cell != gridSize()) {
        m_cards->setCell(cell);
        setGridSize(cell);
    }
}

void CardView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    m_opens = false;
    m_pressedAt = event->position().toPoint();
    const QModelIndex index = indexAt(m_pressedAt);
    m_pressed = event->button() == Qt::LeftButton ? index : QModelIndex();
    if (!m_pressed.isValid()) {
        QListView::mousePressEvent(event);
        return;
    }
    m_meant = true;
    const CardGeometry at = geometryOf(index);
    if (at.menu.contains(m_pressedAt)) {
        m_pressed = QModelIndex();
        askForMenu(index, viewport()->mapToGlobal(at.menu.bottomLeft()));
        return;
    }
    const bool range = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool choosing = event->modifiers().testFlag(Qt::ControlModifier) || at.tick.contains(m_pressedAt)
        || selectionModel()->hasSelection();
    if (!range || !m_anchor.isValid()) {
        m_anchor = range && currentIndex().isValid() ? currentIndex() : index;
    }
    m_opens = !range && !choosing;
    QListView::mousePressEvent(event);
    if (range) {
        const auto [first, last] = std::minmax({m_anchor.row(), index.row()});
        selectionModel()->select({index.siblingAtRow(first), index.siblingAtRow(last)},
                                 QItemSelectionModel::ClearAndSelect);
    } else if (choosing) {
        selectionModel()->select(index, QItemSelectionModel::Toggle);
    }
}

void CardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_pressed.isValid() && event->buttons() == Qt::LeftButton) {
        const bool far = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (far && dragEnabled() && m_pressed.flags().testFlag(Qt::ItemIsDragEnabled)) {
            m_opens = false;
            m_scrub.stop();
            startDrag(model()->supportedDragActions());
            setState(NoState);
            m_pressed = QModelIndex();
        }
        return;
    }
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(at);
    if (m_hovered != index) {
        const QModelIndex left = m_hovered;
        m_hovered = index;
        update(left);
        reveal();
        if (!index.isValid()) {
            m_scrub.stop();
        }
    }
    if (index.isValid()) {
        const QRect picture = geometryOf(index).picture;
        const int way = isRightToLeft() ? picture.right() - at.x() : at.x() - picture.left();
        m_scrub.point(index, 1000 * way / std::max(1, picture.width()));
    }
}

void CardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The second half of a double click is a click that must not open once more.
    event->accept();
}

void CardView::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    m_hovered = QModelIndex();
    m_reveal.stop();
    m_scrub.stop();
}

void CardView::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    m_meant = m_meant || m_byKeyboard;
    QListView::focusInEvent(event);
}

void CardView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    m_scrub.stop();
}

void CardView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    m_meant = true;
    m_anchor = QModelIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && enter && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
    } else if (plain && event->key() == Qt::Key_Escape && selectionModel()
               && selectionModel()->hasSelection()) {
        clearSelection();
    } else {
        QListView::keyPressEvent(event);
    }
    update(currentIndex());
}

void CardView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    scrollTo(index);
    askForMenu(index,
               byKey ? viewport()->mapToGlobal(geometryOf(index).menu.bottomLeft()) : event->globalPos());
}

void CardView::askForMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    // A menu is about the card below it, and about all that is chosen only where that card is among it.
    if (!selectionModel()->isSelected(index)) {
        clearSelection();
    }
    m_meant = true;
    setCurrentIndex(index);
    Q_EMIT menuRequested(index, globalPosition);
}

void CardView::reveal()
{
    m_reveal.stop();
    m_reveal.setDuration(Theme::ofApplication().motion(metric::hoverMs));
    if (m_reveal.duration() == 0) {
        m_cards->setRevealed(1);
    } else {
        m_reveal.start();
    }
}

}
