// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homenews.h"

#include "wire/home/homeevent.h"
#include "wire/home/homefile.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QPointer>

namespace spirula::ui
{

namespace
{

using namespace std::chrono_literals;

constexpr auto firstPause = 200ms;
constexpr std::chrono::milliseconds longestPause = 5s;
constexpr auto beatTime = 15s;
constexpr std::uint64_t longestFile = 64 * 1024;
constexpr quint64 longestNews = 16 << 20;

QString text(const fs::path &path) { return QString::fromStdString(path.string()); }

}

HomeNews::HomeNews(const DataFolder &folder, HomeRequests &requests, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_requests(requests)
    , m_pause(firstPause)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HomeNews::look);
    connect(&m_beat, &QTimer::timeout, this, &HomeNews::beat);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &HomeNews::fileChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &HomeNews::fileChanged);
    m_retry.start(0ms); // whoever made it connects first
}

HomeNews::~HomeNews()
{
    if (m_socket) {
        m_socket->disconnect(this);
    }
}

std::shared_ptr<void> HomeNews::hold()
{
    const quint64 number = m_nextRequest++;
    m_running.insert(number);
    // Released by the loop: whoever awaits the answer has it by then.
    const auto end = [self = QPointer(this), number](void *) {
        if (self) {
            self->m_running.erase(number);
            QMetaObject::invokeMethod(self.data(), &HomeNews::release, Qt::QueuedConnection);
        }
    };
    return {nullptr, end};
}

std::optional<HomeDoor> HomeNews::readDoor() const
{
    const auto content = readFile(m_folder.homeJson(), longestFile);
    const auto file = content ? wire::decodeHomeFile(*content) : Result<wire::HomeFile>(content.error());
    if (!file) {
        return std::nullopt;
    }
    return HomeDoor{file->port, QByteArray::fromStdString(file->token)};
}

void HomeNews::watchFile()
{
    for (const fs::path &path : {m_folder.root, m_folder.run(), m_folder.homeJson()}) {
        std::error_code ignored;
        const QString name = text(path);
        if (fs::exists(path, ignored) && !m_watcher.files().contains(name)
            && !m_watcher.directories().contains(name)) {
            m_watcher.addPath(name);
        }
    }
}

void HomeNews::fileChanged()
{
    watchFile();
    const auto door = readDoor();
    if (!door || door == m_requests.door()) {
        return;
    }
    m_pause = firstPause;
    if (m_socket) {
        m_socket->abort(); // the node that it leads to is gone
    }
    m_retry.start(0ms);
}

void HomeNews::look()
{
    if (m_socket || m_asking) {
        return;
    }
    watchFile();
    m_requests.setDoor(readDoor());
    if (!m_requests.door()) {
        lookAgain();
        return;
    }
    // What happens after this answer is told by `after`; a load that begins once the socket is open misses
    // nothing.
    m_asking = true;
    QCoro::connect(m_requests.send(this, {.verb = "GET", .path = "/status", .body = {}, .patience = 10s}),
                   this, [this](const Result<QByteArray> &answer) {
                       m_asking = false;
                       const auto status = answer ? wire::decodeHomeStatus(answer->toStdString())
                                                  : Result<wire::HomeStatus>(answer.error());
                       status ? subscribe(*status) : lookAgain();
                   });
}

void HomeNews::lookAgain()
{
    m_requests.setDoor(std::nullopt);
    m_retry.start(m_pause);
    m_pause = std::min(m_pause * 2, longestPause);
}

void HomeNews::subscribe(const wire::HomeStatus &status)
{
    if (!m_requests.door()) {
        lookAgain();
        return;
    }
    if (!m_last || status.eventSequence < *m_last) { // the latter: another database
        m_last = status.eventSequence;
    }
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setMaxAllowedIncomingMessageSize(longestNews);
    connect(m_socket.get(), &QWebSocket::connected, this, &HomeNews::opened);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &HomeNews::heard);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_answered = true; });
    // Queued: the socket is destroyed there.
    connect(m_socket.get(), &QWebSocket::disconnected, this, &HomeNews::closed, Qt::QueuedConnection);
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &HomeNews::closed, Qt::QueuedConnection);
    QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/api/home/v1/events?after=%2")
                                     .arg(m_requests.door()->port)
                                     .arg(*m_last)));
    request.setRawHeader("Authorization", "Bearer " + m_requests.door()->token);
    m_socket->open(request);
    m_answered = true;
    m_beat.start(beatTime);
}

void HomeNews::opened()
{
    m_pause = firstPause;
    setState(HomeClient::State::online);
    // Each time: not all news have a number (how far the site reaches), a new node says none of what it never
    // said otherwise, and what was asked while it was away has failed. What has a number still comes, once.
    Q_EMIT resync();
}

void HomeNews::closed()
{
    if (!m_socket || m_socket->state() == QAbstractSocket::ConnectedState) {
        return;
    }
    m_socket.reset();
    m_beat.stop();
    lookAgain();
    if (m_state == HomeClient::State::online) {
        setState(HomeClient::State::lost);
    }
}

void HomeNews::beat()
{
    if (!m_socket) {
        return;
    }
    if (!std::exchange(m_answered, false)) {
        m_socket->abort();
        closed();
        return;
    }
    m_socket->ping();
}

void HomeNews::heard(const QString &text)
{
    auto event = wire::decodeEvent(text.toStdString());
    if (!event) {
        event = model::Event{.sequence = 0, .type = "resync", .key = {}, .body = "{}", .at = 0};
    }
    if (event->sequence > 0) {
        m_last = event->sequence;
    }
    m_held.push_back({m_nextRequest, std::move(*event)});
    release();
}

void HomeNews::release()
{
    while (!m_held.empty() && (m_running.empty() || *m_running.begin() >= m_held.front().before)) {
        const model::Event event = std::move(m_held.front().event);
        m_held.pop_front();
        if (event.type == "resync") {
            Q_EMIT resync();
        } else {
            Q_EMIT arrived(event);
        }
    }
}

void HomeNews::setState(HomeClient::State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

}

#include "moc_homenews.cpp"
