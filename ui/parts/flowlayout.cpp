// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace spirula::ui
{

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
{
    setSpacing(gap);
    setContentsMargins({});
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addWidget(widget);
    m_items.move(m_items.size() - 1, index);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize wanted = item->sizeHint().boundedTo({inner.width(), QWIDGETSIZE_MAX});
        if (x > 0 && x + wanted.width() > inner.width()) {
            x = 0;
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        // What may grow takes the rest of its row.
        const bool grows = item->expandingDirections().testFlag(Qt::Horizontal);
        const int width = grows ? inner.width() - x : wanted.width();
        if (place) {
            const QRect cell(inner.x() + x, inner.y() + y, width, wanted.height());
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), inner, cell));
        }
        x += width + spacing();
        rowHeight = std::max(rowHeight, wanted.height());
    }
    const QMargins margins = contentsMargins();
    return y + rowHeight + margins.top() + margins.bottom();
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items) {
        width += item->isEmpty() ? 0 : item->sizeHint().width() + spacing();
    }
    width = std::max(0, width - spacing());
    const QMargins margins = contentsMargins();
    const QSize all(width + margins.left() + margins.right(), minimumSize().height());
    return all.expandedTo(minimumSize());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

}
