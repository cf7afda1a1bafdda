// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/myvideosrows.h"

#include <QMimeData>
#include <QUrl>

#include <set>

namespace spirula::ui
{

MyVideosRows::MyVideosRows(HomeClient &client, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
{
    connect(&client, &HomeClient::videoChanged, this, &MyVideosRows::videoChanged);
    connect(&client, &HomeClient::videoDeleted, this, &MyVideosRows::videoDeleted);
    connect(&client, &HomeClient::jobChanged, this, &MyVideosRows::jobChanged);
    connect(&client, &HomeClient::jobProgress, this, &MyVideosRows::jobProgress);
    connect(&client, &HomeClient::resync, this, &MyVideosRows::reload);
    connect(&client, &HomeClient::stateChanged, this, [this](HomeClient::State state) {
        if (state == HomeClient::State::online && m_error) {
            reload(); // it failed while the node was away
        }
    });
}

void MyVideosRows::setFilter(const VideoFilter &filter)
{
    if (filter == m_filter && m_everLoaded) {
        return;
    }
    m_filter = filter;
    begin({.anew = true, .otherFilter = true});
}

void MyVideosRows::reload()
{
    // A change of filter that is under way stays one.
    begin({.anew = true,
           .otherFilter = m_loading && m_load.otherFilter,
           .wanted = std::max(pageSize, rowCount())});
}

bool MyVideosRows::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_everLoaded && !m_complete && !m_loading && !m_error;
}

void MyVideosRows::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        begin({});
    }
}

void MyVideosRows::begin(Load load)
{
    m_load = std::move(load);
    m_loading = true;
    m_error.reset();
    ask();
    Q_EMIT stateChanged();
}

void MyVideosRows::ask()
{
    m_load.removed = false;
    const int start = m_load.anew ? int(m_load.rows.size()) : rowCount();
    QCoro::connect(m_client.videos(this, m_filter.query(start, pageSize)), this,
                   [this, generation = ++m_generation](const Result<model::Page<wire::HomeVideo>> &answer) {
                       if (generation == m_generation) {
                           answered(answer);
                       }
                   });
}

void MyVideosRows::answered(const Result<model::Page<wire::HomeVideo>> &answer)
{
    if (!answer) {
        m_loading = false;
        m_error = answer.error();
        Q_EMIT stateChanged();
        return;
    }
    if (m_load.removed && !m_load.anew) { // the page begins one too far down now
        ask();
        return;
    }
    for (const wire::HomeVideo &video : answer->rows) {
        m_load.rows.push_back(videoRow(video));
    }
    m_total = answer->total;
    m_complete = answer->rows.size() < pageSize || (m_load.anew && std::ssize(m_load.rows) >= m_total);
    if (m_load.anew && !m_complete && std::ssize(m_load.rows) < m_load.wanted) {
        ask();
        return;
    }
    finish();
}

void MyVideosRows::finish()
{
    Load load = std::exchange(m_load, {});
    m_loading = false;
    m_everLoaded = true;
    if (load.otherFilter) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }
    // What was told while the answer was on its way is newer than the answer: what it leaves in the list is
    // put to its place below, what it takes out must not be counted any more.
    m_total -= std::ssize(load.rows);
    std::erase_if(load.rows, [&](const VideoRow &row) {
        const auto news = load.news.find(row.uuid);
        return news != load.news.end() && !(news->second && m_filter.matches(*news->second));
    });
    m_total += std::ssize(load.rows);
    if (load.anew && !load.otherFilter) {
        replaceAll(std::move(load.rows));
    } else {
        append(std::move(load.rows));
    }
    m_complete = m_complete || rowCount() >= m_total;
    for (const auto &[uuid, row] : load.news) {
        row ? put(*row) : take(uuid);
    }
    Q_EMIT stateChanged();
}

void MyVideosRows::append(std::vector<VideoRow> rows)
{
    std::erase_if(rows, [this](const VideoRow &row) { return find(row.uuid) >= 0; });
    if (rows.empty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

void MyVideosRows::replaceAll(std::vector<VideoRow> rows)
{
    std::set<Uuid> kept;
    for (const VideoRow &row : rows) {
        kept.insert(row.uuid);
    }
    for (int at = rowCount() - 1; at >= 0; --at) {
        if (!kept.contains(m_rows[at].uuid)) {
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
        }
    }
    for (int at = 0; at < std::ssize(rows); ++at) {
        place(at, rows[at]);
    }
}

void MyVideosRows::place(int at, const VideoRow &row)
{
    const int old = find(row.uuid);
    if (old < 0) {
        beginInsertRows({}, at, at);
        m_rows.insert(m_rows.begin() + at, row);
        endInsertRows();
        return;
    }
    if (old != at) {
        beginMoveRows({}, old, old, {}, at > old ? at + 1 : at);
        m_rows.erase(m_rows.begin() + old);
        m_rows.insert(m_rows.begin() + at, row);
        endMoveRows();
    }
    m_rows[at] = row;
    changed(at);
}

int MyVideosRows::positionFor(const VideoRow &row, int without) const
{
    int position = 0;
    for (int at = 0; at < rowCount(); ++at) {
        if (at != without && !m_filter.before(row, m_rows[at])) {
            ++position;
        }
    }
    return position;
}

void MyVideosRows::put(const VideoRow &row)
{
    const int old = find(row.uuid);
    if (!m_filter.matches(row)) {
        take(row.uuid);
        return;
    }
    if (old >= 0 && !m_filter.before(m_rows[old], row) && !m_filter.before(row, m_rows[old])) {
        m_rows[old] = row; // nothing that it is sorted by has changed
        changed(old);
        return;
    }
    const int position = positionFor(row, old);
    if (old < 0 && position == rowCount() && !m_complete) {
        return; // comes with a later page
    }
    m_total += old < 0 ? 1 : 0;
    place(position, row);
    Q_EMIT stateChanged();
}

void MyVideosRows::take(const Uuid &uuid)
{
    const int row = find(uuid);
    m_load.removed = m_load.removed || m_loading;
    if (row < 0) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    --m_total;
    Q_EMIT stateChanged();
}

void MyVideosRows::videoChanged(const wire::HomeVideo &video)
{
    const VideoRow row = videoRow(video);
    if (m_loading) {
        m_load.news[row.uuid] = row;
    }
    if (!m_everLoaded || (m_loading && m_load.otherFilter)) {
        return;
    }
    const int known = find(row.uuid);
    const bool waited = known >= 0 && (!m_rows[known].playable || m_rows[known].draft);
    put(row);
    if (waited && row.playable && !row.draft) {
        Q_EMIT becameReady(row);
    }
}

void MyVideosRows::videoDeleted(const Uuid &uuid)
{
    if (m_loading) {
        m_load.news[uuid] = std::nullopt;
    }
    take(uuid);
}

void MyVideosRows::jobChanged(const wire::HomeJob &job)
{
    const int row = job.video ? find(*job.video) : -1;
    if (row >= 0 && takeJob(m_rows[row], job)) {
        changed(row);
    }
}

void MyVideosRows::jobProgress(const wire::HomeProgress &progress)
{
    const int row = progress.video ? find(*progress.video) : -1;
    if (row >= 0 && takeProgress(m_rows[row], progress)) {
        changed(row);
    }
}

int MyVideosRows::find(const Uuid &uuid) const
{
    const auto row = std::ranges::find(m_rows, uuid, &VideoRow::uuid);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

void MyVideosRows::changed(int row) { Q_EMIT dataChanged(index(row), index(row)); }

int MyVideosRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MyVideosRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_rows[index.row()].title)
                                                              : QVariant();
}

Qt::ItemFlags MyVideosRows::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList MyVideosRows::mimeTypes() const
{
    return {QStringLiteral("text/uri-list"), QStringLiteral("text/plain")};
}

QMimeData *MyVideosRows::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    QStringList lines;
    for (const QModelIndex &index : indexes) {
        urls.append(QUrl(m_rows[index.row()].pageUrl));
        lines.append(m_rows[index.row()].pageUrl);
    }
    auto *data = new QMimeData;
    data->setUrls(urls);
    data->setText(lines.join(u'\n'));
    return data;
}

}
