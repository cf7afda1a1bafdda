// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/storagerows.h"

#include "words/format.h"

namespace spirula::ui
{

namespace
{

constexpr int pageSize = 50;

}

StorageRows::StorageRows(HomeClient &client, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
{
}

void StorageRows::load()
{
    m_asking = false; // an answer to come for the old list is overtaken by this one
    ask(0);
}

Uuid StorageRows::idAt(int row) const { return m_videos.at(static_cast<std::size_t>(row)).video.uuid; }

int StorageRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_videos.size());
}

int StorageRows::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 2; }

QVariant StorageRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const wire::HomeVideo &video = m_videos.at(static_cast<std::size_t>(index.row()));
    const bool isTitle = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isTitle ? QString::fromStdString(video.video.name) : words::bytes(video.bytes);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isTitle ? Qt::AlignLeading : Qt::AlignTrailing)));
    default:
        return {};
    }
}

bool StorageRows::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asking && static_cast<std::int64_t>(m_videos.size()) < m_total;
}

void StorageRows::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        ask(rowCount());
    }
}

void StorageRows::ask(int start)
{
    m_asking = true;
    model::VideoQuery query;
    query.start = start;
    query.count = pageSize;
    query.sort = "-size";
    QCoro::connect(m_client.videos(this, query), this,
                   [this, start](const Result<model::Page<wire::HomeVideo>> &page) {
                       m_asking = false;
                       if (!page) {
                           Q_EMIT failed(page.error());
                       } else if (start == 0 || start == rowCount()) {
                           take(start, *page);
                       }
                   });
}

void StorageRows::take(int start, const model::Page<wire::HomeVideo> &page)
{
    // A page without rows is the end, whatever the total says.
    m_total = page.rows.empty() ? start : page.total;
    if (start == 0) {
        beginResetModel();
        m_videos = page.rows;
        endResetModel();
    } else if (!page.rows.empty()) {
        beginInsertRows({}, start, start + static_cast<int>(page.rows.size()) - 1);
        m_videos.insert(m_videos.end(), page.rows.begin(), page.rows.end());
        endInsertRows();
    }
}

}
