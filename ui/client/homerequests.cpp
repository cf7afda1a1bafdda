// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homerequests.h"

#include "wire/home/homeerror.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>

#include <coroutine>

namespace spirula::ui
{

namespace
{

QNetworkRequest requestOf(const HomeDoor &door, const HomeRequests::Ask &ask)
{
    QNetworkRequest request = requestThrough(door, "/api/home/v1" + ask.path);
    if (!ask.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    }
    request.setTransferTimeout(ask.patience);
    return request;
}

/// The answer grows beyond the limit: cut. What is there already tells which of the reasons to end it was.
void boundBody(QNetworkReply *reply, qint64 limit)
{
    reply->setReadBufferSize(limit + 1);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, limit] {
        if (reply->bytesAvailable() > limit) {
            reply->abort();
        }
    });
}

Error errorOf(QNetworkReply::NetworkError error, const QString &detail, const QString &dataFolder)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return Error(ErrorCode::notRunning, {{"path", dataFolder.toStdString()}}, detail.toStdString());
    case QNetworkReply::OperationCanceledError: // the transfer timeout
    case QNetworkReply::TimeoutError:
        return Error(ErrorCode::timedOut, {}, detail.toStdString());
    default:
        return Error(ErrorCode::unreachable, {{"host", "127.0.0.1"}}, detail.toStdString());
    }
}

Result<QByteArray> answerOf(QNetworkReply *reply, qint64 limit, const QString &dataFolder)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->bytesAvailable() > limit) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(limit)}});
    }
    // A status of 400 and above is an error for Qt too, but the body says it better.
    const bool cut = reply->error() != QNetworkReply::NoError
        && (status < 300 || reply->error() < QNetworkReply::ContentAccessDenied);
    if (status == 0 || cut) {
        return errorOf(reply->error(), reply->errorString(), dataFolder);
    }
    const QByteArray body = reply->readAll();
    if (status >= 300) {
        return wire::decodeHomeError({body.constData(), static_cast<std::size_t>(body.size())});
    }
    return body;
}

/// QCoro's own wait for a reply goes on from the loop only, which is too late when the client goes.
struct Finished {
    QNetworkReply *reply;
    bool await_ready() const { return reply->isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        QObject::connect(reply, &QNetworkReply::finished, reply, [waiting] { waiting.resume(); });
    }
    void await_resume() const {}
};

/// A free function: the client may go while it waits; `running` is null from then on.
Answer<QByteArray> receive(QNetworkReply *reply, QPointer<QObject> asker, std::weak_ptr<int> running,
                           qint64 limit, QString dataFolder)
{
    co_await Finished{reply};
    reply->deleteLater();
    if (!asker || running.expired()) {
        co_return Error(ErrorCode::cancelled);
    }
    co_return answerOf(reply, limit, dataFolder);
}

Answer<QByteArray> refuse(Error error) { co_return error; }

}

HomeRequests::HomeRequests(QString dataFolder, QObject *parent)
    : QObject(parent)
    , m_dataFolder(std::move(dataFolder))
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setAutoDeleteReplies(false);
}

HomeRequests::~HomeRequests()
{
    m_running.reset();
    const auto replies = m_manager.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies) {
        reply->abort();
    }
}

Answer<QByteArray> HomeRequests::send(QObject *asker, Ask ask)
{
    if (!asker) {
        return refuse(Error(ErrorCode::cancelled));
    }
    if (!m_door) {
        return refuse(Error(ErrorCode::notRunning, {{"path", m_dataFolder.toStdString()}}));
    }
    QNetworkReply *reply = m_manager.sendCustomRequest(requestOf(*m_door, ask), ask.verb, ask.body);
    boundBody(reply, ask.limit);
    // From the loop: while a page goes down, its parts must not be told anything any more.
    connect(asker, &QObject::destroyed, reply, &QNetworkReply::abort, Qt::QueuedConnection);
    return receive(reply, asker, m_running, ask.limit, m_dataFolder);
}

}

#include "moc_homerequests.cpp"
