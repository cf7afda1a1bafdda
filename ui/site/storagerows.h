// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <QAbstractTableModel>

namespace spirula::ui
{

/// The videos by what they take on the disk, the biggest first, in two columns: title and size.
class StorageRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit StorageRows(HomeClient &client, QObject *parent = nullptr);

    void load();
    Uuid idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const spirula::Error &error);

private:
    void ask(int start);
    void take(int start, const model::Page<wire::HomeVideo> &page);

    HomeClient &m_client;
    std::vector<wire::HomeVideo> m_videos;
    std::int64_t m_total = 0;
    bool m_asking = false;
};

}
