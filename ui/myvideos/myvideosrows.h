// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "myvideos/videofilter.h"

#include <QAbstractListModel>

#include <map>

namespace spirula::ui
{

/// The own videos that the filter lets through: loaded by the hundred as the list is scrolled, then kept by
/// the node's news, which change one row each.
class MyVideosRows : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 100;

    MyVideosRows(HomeClient &client, QObject *parent = nullptr);

    const VideoFilter &filter() const { return m_filter; }
    /// Another filter begins at the top; the rows of the old one stay until the first answer.
    void setFilter(const VideoFilter &filter);
    /// Loads what is there anew; selection and place in the list survive.
    void reload();

    const VideoRow &at(int row) const { return m_rows[row]; }
    int find(const Uuid &uuid) const; ///< -1: not among what is loaded
    /// Puts a row out of sight before the node confirms it.
    void take(const Uuid &uuid);
    /// Takes what the node has just answered about a video, as if it were news.
    void show(const wire::HomeVideo &video) { videoChanged(video); }
    qint64 total() const { return m_total; } ///< how many the filter lets through, loaded or not
    bool loading() const { return m_loading; }
    bool everLoaded() const { return m_everLoaded; }
    const std::optional<Error> &error() const { return m_error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void stateChanged(); ///< loading, error or total
    void becameReady(const spirula::ui::VideoRow &row); ///< published, and it plays since just now

private:
    /// A load under way: what arrived so far, and what happened meanwhile.
    struct Load {
        bool anew = false; ///< replaces all rows; else goes on below them
        bool otherFilter = false;
        int wanted = pageSize;
        std::vector<VideoRow> rows;
        std::map<Uuid, std::optional<VideoRow>> news; ///< newer than any answer; empty: deleted
        bool removed = false; ///< the node's rows moved up under the page that is asked for
    };

    void begin(Load load);
    void ask();
    void answered(const Result<model::Page<wire::HomeVideo>> &answer);
    void finish();
    void append(std::vector<VideoRow> rows);
    void replaceAll(std::vector<VideoRow> rows);
    void put(const VideoRow &row);
    void place(int at, const VideoRow &row);
    int positionFor(const VideoRow &row, int without) const;
    void changed(int row);
    void videoChanged(const wire::HomeVideo &video);
    void videoDeleted(const Uuid &uuid);
    void jobChanged(const wire::HomeJob &job);
    void jobProgress(const wire::HomeProgress &progress);

    HomeClient &m_client;
    VideoFilter m_filter;
    std::vector<VideoRow> m_rows;
    Load m_load;
    int m_generation = 0; ///< answers to older questions do not count
    qint64 m_total = 0;
    bool m_complete = false; ///< the last row is loaded
    bool m_loading = false;
    bool m_everLoaded = false;
    std::optional<Error> m_error;
};

}
