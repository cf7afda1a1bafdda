// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/pairlayout.h"

#include <QStyle>
#include <QWidget>

namespace spirula::ui
{

namespace
{

constexpr int leastOfFirst = 240;

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

}

PairLayout::PairLayout(int gap, QWidget *parent)
    : QLayout(parent)
{
    setSpacing(gap);
    setContentsMargins({});
}

PairLayout::~PairLayout() { qDeleteAll(m_items); }

void PairLayout::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void PairLayout::addItem(QLayoutItem *item) { m_items.append(item); }

int PairLayout::count() const { return int(m_items.size()); }

QLayoutItem *PairLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *PairLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

bool PairLayout::isBeside(int width) const
{
    return m_items[1]->sizeHint().width() + spacing() + leastOfFirst <= width;
}

int PairLayout::heightForWidth(int width) const
{
    if (m_items.size() < 2 || m_items[1]->isEmpty()) {
        return m_items.isEmpty() ? 0 : heightOf(*m_items[0], width);
    }
    if (!isBeside(width)) {
        return heightOf(*m_items[0], width) + spacing() + heightOf(*m_items[1], width);
    }
    const int end = m_items[1]->sizeHint().width();
    return std::max(heightOf(*m_items[0], width - end - spacing()), heightOf(*m_items[1], end));
}

QSize PairLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        const QSize hint = item->isEmpty() ? QSize(0, 0) : item->sizeHint();
        size = QSize(size.width() + hint.width(), std::max(size.height(), hint.height()));
    }
    return size.expandedTo(minimumSize());
}

QSize PairLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->isEmpty() ? QSize(0, 0) : item->minimumSize());
    }
    return size;
}

void PairLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    if (m_items.size() < 2 || m_items[1]->isEmpty()) {
        if (!m_items.isEmpty()) {
            m_items[0]->setGeometry(rect);
        }
        return;
    }
    const auto place = [&](QLayoutItem *item, const QRect &at) {
        item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, at));
    };
    if (!isBeside(rect.width())) {
        const int first = heightOf(*m_items[0], rect.width());
        place(m_items[0], QRect(rect.left(), rect.top(), rect.width(), first));
        place(m_items[1],
              QRect(rect.left(), rect.top() + first + spacing(), rect.width(),
                    heightOf(*m_items[1], rect.width())));
        return;
    }
    const int end = m_items[1]->sizeHint().width();
    const int start = rect.width() - end - spacing();
    const int first = std::min(rect.height(), heightOf(*m_items[0], start));
    place(m_items[0],
          QRect(rect.left(), rect.top(), start, std::max(first, m_items[1]->sizeHint().height())));
    place(m_items[1], QRect(rect.right() + 1 - end, rect.top(), end, heightOf(*m_items[1], end)));
}

}
