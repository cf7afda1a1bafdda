// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace spirula::test
{

RawClient::RawClient(std::uint16_t port, const char *from, int receiveBuffer)
    : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{20, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
    if (receiveBuffer > 0) {
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof(receiveBuffer));
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (from) {
        ::inet_pton(AF_INET, from, &address.sin_addr);
        EXPECT_EQ(::bind(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    }
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0) << errno;
}

RawClient::~RawClient() { ::close(m_fd); }

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::endWriting() { ::shutdown(m_fd, SHUT_WR); }

std::string RawClient::readSome(std::size_t count)
{
    if (!m_buffer.empty()) {
        auto text = m_buffer.substr(0, count);
        m_buffer.erase(0, text.size());
        return text;
    }
    std::string text(count, '\0');
    const auto got = ::recv(m_fd, text.data(), text.size(), 0);
    m_reset = m_reset || (got < 0 && errno == ECONNRESET);
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
}

std::string RawClient::readExactly(std::size_t count)
{
    std::string text;
    while (text.size() < count) {
        const auto more = readSome(count - text.size());
        if (more.empty()) {
            break;
        }
        text += more;
    }
    return text;
}

std::string RawClient::readAll()
{
    std::string text;
    for (auto more = readSome(65536); !more.empty(); more = readSome(65536)) {
        text += more;
    }
    return text;
}

RawAnswer RawClient::answer(bool noBody)
{
    RawAnswer answer;
    std::string text;
    for (auto end = text.npos; end == text.npos; end = text.find("\r\n\r\n")) {
        const auto more = readSome(4096);
        if (more.empty()) {
            return answer;
        }
        text += more;
    }
    answer.head = text.substr(0, text.find("\r\n\r\n") + 4);
    m_buffer = text.substr(answer.head.size()) + m_buffer;
    EXPECT_TRUE(answer.head.starts_with("HTTP/1.1 ")) << answer.head;
    answer.status = std::stoi(answer.head.substr(9, 3));
    for (const auto line : split(std::string_view(answer.head).substr(answer.head.find('\n') + 1), '\n')) {
        const auto colon = line.find(':');
        if (colon != line.npos) {
            const auto name = toLower(line.substr(0, colon));
            EXPECT_FALSE(answer.fields.contains(name)) << name << " twice";
            answer.fields[name] = std::string(trim(line.substr(colon + 1)));
        }
    }
    const auto length = answer.fields.find("content-length");
    if (!noBody && length != answer.fields.end()) {
        answer.body = readExactly(std::stoull(length->second));
    }
    return answer;
}

RawAnswer RawClient::ask(std::string_view bytes, bool noBody)
{
    send(bytes);
    return answer(noBody);
}

bool RawClient::ends(std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    m_buffer.clear();
    for (;;) {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd entry{m_fd, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&entry, 1, static_cast<int>(left.count())) <= 0) {
            return false;
        }
        if (readSome(65536).empty()) {
            return true;
        }
    }
}

std::string get(std::string_view path, std::string_view headers, std::string_view method)
{
    return std::string(method) + " " + std::string(path) + " HTTP/1.1\r\nHost: node.example\r\n"
        + std::string(headers) + "\r\n";
}

RawAnswer askOnce(std::uint16_t port, std::string_view bytes, const char *from)
{
    RawClient client(port, from);
    return client.ask(bytes);
}

}
