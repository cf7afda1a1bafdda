// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QtEndian>

namespace spirula
{

namespace
{

using namespace std::chrono_literals;

constexpr auto lookPause = 50ms;
/// More than a command line can hold, every file by its whole name.
constexpr quint32 longest = 64 << 20;
constexpr auto streamVersion = QDataStream::Qt_6_8;
constexpr qint64 headLength = sizeof(quint32); ///< says how long the rest is
const QByteArray yes = QByteArrayLiteral("ok");
const QByteArray no = QByteArrayLiteral("no");
/// The right to raise the window, which only the program that was just started has.
constexpr const char *tokenNames[] = {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"};

/// Not from a program of ours, or too much.
void refuse(QLocalSocket &socket)
{
    socket.write(no);
    socket.flush();
    socket.abort();
}

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

/// The lock decides who is the first: a socket that does not answer may be one that has just been made, or of
/// a window that hangs.
SingleInstance::Role SingleInstance::claim(const QStringList &texts, const InstancePatience &patience)
{
    const QDeadlineTimer patienceEnd(patience.door);
    while (true) {
        auto lock = LockFile::acquire((m_name + QStringLiteral(".lock")).toStdString());
        if (lock) {
            m_lock = std::move(*lock);
            return Role::first;
        }
        if (lock.error().code != ErrorCode::folderInUse) {
            return Role::first; // no lock can be made here: better two windows than none
        }
        m_holder = lock.error().parameter("pid");
        // What it was asked once it may still take later: it is not asked twice.
        if (const Answer answer = handOver(texts, patience.answer); answer != Answer::noDoor) {
            return answer == Answer::taken ? Role::second : Role::refused;
        }
        if (patienceEnd.hasExpired()) {
            return Role::refused;
        }
        QThread::sleep(lookPause);
    }
}

SingleInstance::Answer SingleInstance::handOver(const QStringList &texts,
                                                std::chrono::milliseconds patience) const
{
    const QDeadlineTimer end(patience);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(int(patience.count()))) {
        return Answer::noDoor;
    }
    QByteArrayList tokens;
    for (const char *name : tokenNames) {
        tokens.append(qgetenv(name));
    }
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << quint32(0) << tokens << texts;
    qToBigEndian(static_cast<quint32>(message.size() - headLength), message.data());
    socket.write(message);
    while (!end.hasExpired()) {
        if (socket.waitForReadyRead(int(end.remainingTime()))) { // it answers once it has read all
            return socket.read(yes.size()) == yes ? Answer::taken : Answer::none;
        }
        if (socket.state() != QLocalSocket::ConnectedState) {
            return Answer::noDoor; // it began to end before it read
        }
    }
    return Answer::none;
}

void SingleInstance::listen()
{
    if (m_lock) {
        QLocalServer::removeServer(m_name); // of one that was killed: a living one has the lock
        m_server.listen(m_name);
    }
}

void SingleInstance::stopListening()
{
    m_server.close();
    for (QLocalSocket *socket : findChildren<QLocalSocket *>()) {
        socket->abort(); // not read so far: it asks again
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    const QByteArray head = socket->peek(headLength);
    if (head.size() < headLength) {
        return; // more is to come
    }
    const auto length = qFromBigEndian<quint32>(head.constData());
    if (length > longest) {
        refuse(*socket);
        return;
    }
    if (socket->bytesAvailable() < headLength + length) {
        return;
    }
    socket->skip(headLength);
    QDataStream stream(socket->read(length));
    stream.setVersion(streamVersion);
    QByteArrayList tokens;
    QStringList texts;
    stream >> tokens >> texts;
    if (stream.status() != QDataStream::Ok) {
        refuse(*socket);
        return;
    }
    for (int index = 0; index < std::min<qsizetype>(tokens.size(), std::ssize(tokenNames)); ++index) {
        qputenv(tokenNames[index], tokens[index]);
    }
    socket->write(yes);
    socket->flush();
    Q_EMIT taken(texts);
}

}

#include "moc_singleinstance.cpp"
