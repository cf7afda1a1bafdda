// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/playreader.h"

#include "wire/home/homeerror.h"

#include <QNetworkProxy>

#include <utility>

namespace spirula::ui
{

namespace
{

constexpr int partialContent = 206;
constexpr int badRequest = 400;
constexpr int mostAttempts = 2; ///< a connection may have been closed just when it was used again
constexpr qint64 nearBytes = 256 << 10; ///< so much is read to its end rather than asked for anew
constexpr qint64 mostErrorBytes = 64 << 10;
constexpr std::chrono::seconds patience(30);

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Error errorOf(QNetworkReply &reply, int status)
{
    if (status >= badRequest) {
        const QByteArray body = reply.read(mostErrorBytes);
        return wire::decodeHomeError({body.constData(), static_cast<std::size_t>(body.size())});
    }
    const std::string detail = reply.errorString().toStdString();
    if (reply.error() == QNetworkReply::ConnectionRefusedError) {
        return Error(ErrorCode::notRunning, {}, detail);
    }
    if (status != 0 && status != partialContent) {
        return Error(ErrorCode::protocol, {{"host", "127.0.0.1"}}, "status " + std::to_string(status));
    }
    return Error(ErrorCode::unreachable, {{"host", "127.0.0.1"}}, detail);
}

}

PlayReader::PlayReader(HomeDoor door, QByteArray path, std::shared_ptr<PlayBuffer> buffer)
    : m_door(std::move(door))
    , m_path(std::move(path))
    , m_buffer(std::move(buffer))
{
}

PlayReader::~PlayReader() { drop(); }

void PlayReader::work()
{
    if (m_buffer->isAborted()) {
        m_over = true;
        drop();
    }
    if (m_over) {
        return;
    }
    const PlayBuffer::Range range = m_buffer->missing();
    if (m_reply) {
        const bool isOnItsWay = range.isEmpty() || (range.first >= m_at && range.first <= m_at + nearBytes);
        if (isOnItsWay && (range.isEmpty() || range.first < m_end)) {
            return;
        }
        drop();
    }
    if (!range.isEmpty()) {
        start(range);
    }
}

void PlayReader::start(const PlayBuffer::Range &range)
{
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setProxy(QNetworkProxy::NoProxy);
    }
    m_at = range.first;
    m_end = range.end;
    QNetworkRequest request = requestThrough(m_door, m_path);
    request.setRawHeader("Range", "bytes=" + QByteArray::number(m_at) + '-' + QByteArray::number(m_end - 1));
    request.setTransferTimeout(patience);
    m_reply = m_manager->get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &PlayReader::take);
    connect(m_reply, &QNetworkReply::finished, this, &PlayReader::takeEnd);
}

void PlayReader::drop()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void PlayReader::take()
{
    if (statusOf(*m_reply) != partialContent) {
        return; // takeEnd() reads why
    }
    const QByteArray bytes = m_reply->read(m_end - m_at);
    if (!bytes.isEmpty()) {
        m_attempts = 0;
        m_buffer->put(m_at, bytes);
        m_at += bytes.size();
    }
}

void PlayReader::takeEnd()
{
    take();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const int status = statusOf(*reply);
    const bool isWhole = status == partialContent && m_at >= m_end;
    const bool isFinal = status != 0 && status != partialContent;
    if (!isWhole && (isFinal || ++m_attempts >= mostAttempts)) {
        fail(errorOf(*reply, status));
        return;
    }
    work();
}

void PlayReader::fail(const Error &error)
{
    m_over = true;
    Q_EMIT failed(error);
}

}

#include "moc_playreader.cpp"
