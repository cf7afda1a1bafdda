// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imagecache.h"

#include "client/picture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFuture>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

namespace spirula::ui
{

namespace
{

constexpr qint64 memoryLimit = 64 << 20; // bytes of pixels
constexpr qint64 diskLimit = 200 << 20;
constexpr qint64 trimEvery = 16 << 20; // written since the last time

/// Reading, writing and decoding are the pool's work: the window never waits for a disk. The answer comes
/// from the loop, never inside the call: who listens comes before the work begins.
template<class Work, class Done>
void inPool(QObject *asker, Work work, Done done)
{
    auto promise = std::make_shared<QPromise<decltype(work())>>();
    promise->future().then(asker, std::move(done));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

QImage readPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        return {};
    }
    const Result<QImage> image = decodePicture(file.readAll());
    if (!image) {
        file.remove(); // it was cut off or is no picture: fetched anew
        return {};
    }
    file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    return *image;
}

QImage takePicture(const QByteArray &bytes, const QString &path)
{
    const Result<QImage> image = decodePicture(bytes);
    if (!image) {
        return {};
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) { // a full disk costs the copy only
        file.write(bytes);
        file.commit();
    }
    return *image;
}

void removeLongUnused(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Time)) { // latest first
        bytes += file.size();
        if (bytes > diskLimit) {
            QFile::remove(file.filePath());
        }
    }
}

}

ImageCache::ImageCache(HomeClient &client, QString folder, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    trimDisk();
}

ImageCache::~ImageCache() = default;

QString ImageCache::key(const std::string &url)
{
    return QString::fromStdString(url.substr(url.find_last_of('/') + 1));
}

std::optional<QImage> ImageCache::find(const QString &key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end()) {
        return std::nullopt;
    }
    m_uses.splice(m_uses.begin(), m_uses, entry->use);
    return entry->image;
}

QImage ImageCache::request(const Uuid &video, const QString &key)
{
    return ask(key, [this, video, key] { return m_client.videoFile(this, video, key); });
}

QImage ImageCache::requestAvatar(const QString &key)
{
    return ask(key, [this, key] { return m_client.avatar(this, key); });
}

QImage ImageCache::ask(const QString &key, Fetch fetch)
{
    if (const std::optional<QImage> here = find(key)) {
        return *here;
    }
    if (!key.isEmpty() && !m_coming.contains(key)) {
        m_coming.insert(key);
        bring(key, std::move(fetch));
    }
    return {};
}

void ImageCache::bring(const QString &key, Fetch fetch)
{
    // Keys come from the network; a digest is a file name that leads nowhere else.
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QString path = m_folder + u'/' + QString::fromLatin1(digest);
    inPool(
        this, [path] { return readPicture(path); },
        [this, key, path, fetch = std::move(fetch)](const QImage &image) {
            if (!image.isNull()) {
                end(key, image);
                return;
            }
            QCoro::connect(fetch(), this, [this, key, path](const Result<QByteArray> &bytes) {
                takeFetched(key, path, bytes);
            });
        });
}

void ImageCache::takeFetched(const QString &key, const QString &path, const Result<QByteArray> &bytes)
{
    if (!bytes) {
        end(key, {});
        return;
    }
    m_written += bytes->size();
    inPool(
        this, [bytes = *bytes, path] { return takePicture(bytes, path); },
        [this, key](const QImage &image) { end(key, image); });
}

void ImageCache::end(const QString &key, const QImage &image)
{
    m_coming.remove(key);
    if (image.isNull()) {
        Q_EMIT failed(key);
        return;
    }
    keep(key, image);
    if (m_written > trimEvery) {
        trimDisk();
    }
    Q_EMIT arrived(key);
}

void ImageCache::keep(const QString &key, const QImage &image)
{
    m_uses.push_front(key);
    m_entries.insert(key, {.image = image, .use = m_uses.begin()});
    m_bytes += image.sizeInBytes();
    while (m_bytes > memoryLimit && m_uses.size() > 1) {
        m_bytes -= m_entries.take(m_uses.back()).image.sizeInBytes();
        m_uses.pop_back();
    }
}

void ImageCache::trimDisk()
{
    m_written = 0;
    QThreadPool::globalInstance()->start([folder = m_folder] { removeLongUnused(folder); });
}

}

#include "moc_imagecache.cpp"
