// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace spirula::test
{

/// A server that says exactly the bytes a test wants, however wrong they are: plain sockets, a thread per
/// connection.
class RawServer
{
public:
    /// What a conversation can do. send() fails when the client has gone or the server stops.
    class Peer
    {
    public:
        Peer(int fd, const std::atomic<bool> &stopping, std::atomic<int> &unanswered)
            : m_fd(fd)
            , m_stopping(stopping)
            , m_unanswered(unanswered)
        {
        }
        ~Peer() { answered(); }
        Peer(const Peer &) = delete;
        Peer &operator=(const Peer &) = delete;
        bool send(std::string_view bytes) const;
        void wait(int milliseconds) const;
        bool stopping() const { return m_stopping; }

    private:
        void answered() const;

        int m_fd;
        const std::atomic<bool> &m_stopping;
        std::atomic<int> &m_unanswered;
        mutable bool m_answered = false;
    };
    /// Gets the request (header and body as far as Content-Length says) and answers it; the connection closes
    /// afterwards.
    using Answer = std::function<void(const std::string &request, const Peer &peer)>;

    /// Listens on 127.0.0.1 and, where there is IPv6, on ::1, on the same port.
    explicit RawServer(Answer answer);
    ~RawServer();

    std::string url(std::string_view host, std::string_view path = "/") const;
    std::uint16_t port() const { return m_port; }
    int connections() const { return m_connections; }
    /// Requests that waited for their first byte at one moment: from then on the client may ask again.
    int mostAtOnce() const { return m_mostAtOnce; }

private:
    void accept(int listener);
    void talk(int fd);

    Answer m_answer;
    std::uint16_t m_port = 0;
    int m_listener4 = -1;
    int m_listener6 = -1;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_atOnce = 0;
    std::atomic<int> m_mostAtOnce = 0;
    std::mutex m_mutex;
    std::vector<std::thread> m_threads;
};

/// "HTTP/1.1 200 OK" with this body, its length, and more header lines ("A: b\r\n").
std::string httpAnswer(std::string_view body, std::string_view headers = {},
                       std::string_view status = "200 OK");

/// The first line's target.
std::string targetOf(const std::string &request);

}
