// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/uuid.h"
#include "client/homeclient.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <list>
#include <optional>

namespace spirula::ui
{

/// Pictures of videos, in memory (64 MiB) and on disk (200 MiB), the longest unused go first. A file's name
/// never changes its meaning, so what is here stays right; its key is that name.
class ImageCache : public QObject
{
    Q_OBJECT
public:
    ImageCache(HomeClient &client, QString folder, QObject *parent = nullptr);
    ~ImageCache() override;

    /// The last part of a URL of HomeVideo or HomeProfile: the file's name.
    static QString key(const std::string &url);

    /// What is in memory now.
    std::optional<QImage> find(const QString &key);
    /// What is in memory now, else a null image: it is fetched, and arrived() or failed() tells the end.
    QImage request(const Uuid &video, const QString &key);
    QImage requestAvatar(const QString &key);

Q_SIGNALS:
    void arrived(const QString &key);
    void failed(const QString &key);

private:
    struct Entry {
        QImage image;
        std::list<QString>::iterator use;
    };

    using Fetch = std::function<Answer<QByteArray>()>;

    QImage ask(const QString &key, Fetch fetch);
    void bring(const QString &key, Fetch fetch);
    void takeFetched(const QString &key, const QString &path, const Result<QByteArray> &bytes);
    void end(const QString &key, const QImage &image);
    void keep(const QString &key, const QImage &image);
    void trimDisk();

    HomeClient &m_client;
    QString m_folder;
    QHash<QString, Entry> m_entries;
    std::list<QString> m_uses; ///< the latest in front
    qint64 m_bytes = 0;
    QSet<QString> m_coming;
    qint64 m_written = 0; ///< since the disk was trimmed
};

}
