// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace spirula::ui::test
{

/// A home listener that answers as a test says: a request's head in, raw bytes out; empty: no answer.
class HomeServer : public QTcpServer
{
public:
    explicit HomeServer(std::function<QByteArray(const QByteArray &head)> answer)
        : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                heads.append(socket->readAll());
                socket->write(m_answer(heads.last()));
            });
        });
    }

    static QByteArray page(int status, const QByteArray &body)
    {
        return "HTTP/1.1 " + QByteArray::number(status)
            + " X\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    }

    QList<QByteArray> heads;
    int closed = 0;

private:
    std::function<QByteArray(const QByteArray &)> m_answer;
};

}
