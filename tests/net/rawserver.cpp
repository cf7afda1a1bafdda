// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rawserver.h"

#include "base/text.h"

#include <stdexcept>
#include <utility>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace spirula::test
{

namespace
{

int listenOn(const sockaddr *address, socklen_t size)
{
    const int fd = ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (address->sa_family == AF_INET6) {
        ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &one, sizeof one);
    }
    if (fd < 0 || ::bind(fd, address, size) != 0 || ::listen(fd, 100) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

std::size_t bodyLengthOf(const std::string &head)
{
    const auto at = toLower(head).find("content-length:");
    if (at == std::string::npos) {
        return 0;
    }
    const auto end = head.find('\r', at);
    return static_cast<std::size_t>(parseInt(trim(head.substr(at + 15, end - at - 15))).value_or(0));
}

}

void RawServer::Peer::answered() const
{
    if (!std::exchange(m_answered, true)) {
        --m_unanswered;
    }
}

bool RawServer::Peer::send(std::string_view bytes) const
{
    answered();
    while (!bytes.empty() && !m_stopping) {
        pollfd waiting{m_fd, POLLOUT, 0};
        if (::poll(&waiting, 1, 100) == 0) {
            continue;
        }
        const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return !m_stopping;
}

void RawServer::Peer::wait(int milliseconds) const
{
    for (int waited = 0; waited < milliseconds && !m_stopping; waited += 10) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

RawServer::RawServer(Answer answer)
    : m_answer(std::move(answer))
{
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_listener4 = listenOn(reinterpret_cast<const sockaddr *>(&any), sizeof any);
    socklen_t size = sizeof any;
    if (m_listener4 < 0 || ::getsockname(m_listener4, reinterpret_cast<sockaddr *>(&any), &size) != 0) {
        throw std::runtime_error("the test server cannot listen");
    }
    m_port = ntohs(any.sin_port);
    sockaddr_in6 loopback{};
    loopback.sin6_family = AF_INET6;
    loopback.sin6_addr = in6addr_loopback;
    loopback.sin6_port = htons(m_port);
    m_listener6
        = listenOn(reinterpret_cast<const sockaddr *>(&loopback), sizeof loopback); // not where IPv6 is off
    for (const int listener : {m_listener4, m_listener6}) {
        if (listener >= 0) {
            const std::scoped_lock lock(m_mutex);
            m_threads.emplace_back([this, listener] { accept(listener); });
        }
    }
}

RawServer::~RawServer()
{
    m_stopping = true;
    for (;;) {
        std::vector<std::thread> threads;
        {
            const std::scoped_lock lock(m_mutex);
            threads.swap(m_threads);
        }
        if (threads.empty()) {
            break;
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
    }
    ::close(m_listener4);
    if (m_listener6 >= 0) {
        ::close(m_listener6);
    }
}

std::string RawServer::url(std::string_view host, std::string_view path) const
{
    return "http://" + std::string(host) + ":" + std::to_string(m_port) + std::string(path);
}

void RawServer::accept(int listener)
{
    while (!m_stopping) {
        pollfd waiting{listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) != 1) {
            continue;
        }
        const int fd = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd >= 0) {
            ++m_connections;
            const std::scoped_lock lock(m_mutex);
            m_threads.emplace_back([this, fd] { talk(fd); });
        }
    }
}

void RawServer::talk(int fd)
{
    std::string request;
    char buffer[4096];
    std::size_t needed = std::string::npos;
    while (!m_stopping && request.size() < needed) {
        pollfd waiting{fd, POLLIN, 0};
        if (::poll(&waiting, 1, 50) != 1) {
            continue;
        }
        const ssize_t got = ::recv(fd, buffer, sizeof buffer, 0);
        if (got <= 0) {
            break;
        }
        request.append(buffer, static_cast<std::size_t>(got));
        const auto end = request.find("\r\n\r\n");
        if (end != std::string::npos) {
            needed = end + 4 + bodyLengthOf(request.substr(0, end + 2));
        }
    }
    if (request.size() >= needed) {
        const int now = ++m_atOnce;
        int most = m_mostAtOnce;
        while (now > most && !m_mostAtOnce.compare_exchange_weak(most, now)) {
        }
        m_answer(request, Peer(fd, m_stopping, m_atOnce));
    }
    ::shutdown(fd, SHUT_WR);
    ::close(fd);
}

std::string httpAnswer(std::string_view body, std::string_view headers, std::string_view status)
{
    return "HTTP/1.1 " + std::string(status) + "\r\nContent-Length: " + std::to_string(body.size())
        + "\r\nConnection: close\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

std::string targetOf(const std::string &request)
{
    const auto begin = request.find(' ') + 1;
    return request.substr(begin, request.find(' ', begin) - begin);
}

}
