// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace spirula
{

namespace
{

constexpr int patienceMs = 3000;
constexpr qint64 longest = 1 << 20;
constexpr qsizetype mostTexts = 1000;
constexpr auto streamVersion = QDataStream::Qt_6_8;
/// The right to raise the window, which only the program that was just started has.
constexpr const char *tokenNames[] = {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"};

QString nameFor(const fs::path &dataFolder)
{
    const auto whole = QByteArray::fromStdString(fs::weakly_canonical(dataFolder).string());
    const QByteArray hash = QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().first(16);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime).filePath(QStringLiteral("spirula-") + QString::fromLatin1(hash));
}

}

SingleInstance::SingleInstance(const fs::path &dataFolder, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->setParent(this);
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
            read(socket);
        }
    });
}

bool SingleInstance::handOver(const QStringList &texts) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs)) {
        return false;
    }
    QByteArrayList tokens;
    for (const char *name : tokenNames) {
        tokens.append(qgetenv(name));
    }
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << tokens << texts;
    socket.write(message);
    return socket.waitForReadyRead(patienceMs); // it answers once it has read all
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // of one that was killed: a living one would have answered
    m_server.listen(m_name);
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > longest) {
        socket->abort();
        return;
    }
    QDataStream stream(socket);
    stream.setVersion(streamVersion);
    QByteArrayList tokens;
    QStringList texts;
    stream.startTransaction();
    stream >> tokens >> texts;
    if (!stream.commitTransaction() || texts.size() > mostTexts) {
        return; // more is to come
    }
    for (int index = 0; index < std::min<qsizetype>(tokens.size(), std::ssize(tokenNames)); ++index) {
        qputenv(tokenNames[index], tokens[index]);
    }
    socket->write("ok");
    socket->flush();
    Q_EMIT taken(texts);
}

}

#include "moc_singleinstance.cpp"
