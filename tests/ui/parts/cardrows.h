// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/card.h"

#include <QAbstractListModel>
#include <QMimeData>

namespace spirula::ui
{

/// Cards for tests and benchmarks.
class CardRows : public QAbstractListModel
{
public:
    explicit CardRows(QList<Card> cards)
        : m_cards(std::move(cards))
    {
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return cardData(m_cards[index.row()], role);
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
    }

private:
    QList<Card> m_cards;
};

}
