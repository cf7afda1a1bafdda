// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "client/homeclient.h"
#include "client/homerequests.h"
#include "model/event.h"
#include "wire/home/homestatus.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWebSocket>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <set>

namespace spirula::ui
{

/// Finds the running node by home.json and listens to its news: again and again, and from where it was cut.
class HomeNews : public QObject
{
    Q_OBJECT
public:
    HomeNews(const DataFolder &folder, HomeRequests &requests, QObject *parent = nullptr);
    ~HomeNews() override;

    HomeClient::State state() const { return m_state; }

    /// While the returned value lives a request is on its way whose answer may be older than the news of now;
    /// they are told after it has ended.
    std::shared_ptr<void> hold();

Q_SIGNALS:
    void stateChanged(spirula::ui::HomeClient::State state);
    void resync();
    void arrived(const spirula::model::Event &event);

private:
    struct Held {
        quint64 before; ///< requests with a lower number come first
        model::Event event;
    };

    void look();
    void lookAgain();
    std::optional<HomeDoor> readDoor() const;
    void watchFile();
    void fileChanged();
    void subscribe(const wire::HomeStatus &status);
    void opened();
    void closed();
    void heard(const QString &text);
    void beat();
    void release();
    void setState(HomeClient::State state);

    DataFolder m_folder;
    HomeRequests &m_requests;
    HomeClient::State m_state = HomeClient::State::looking;
    QFileSystemWatcher m_watcher;
    QTimer m_retry;
    std::chrono::milliseconds m_pause;
    QTimer m_beat;
    bool m_answered = true; ///< the last ping
    std::unique_ptr<QWebSocket> m_socket;
    bool m_asking = false; ///< for the status
    std::optional<std::int64_t> m_last; ///< sequence of the last news
    quint64 m_nextRequest = 0;
    std::set<quint64> m_running;
    std::deque<Held> m_held;
};

}
