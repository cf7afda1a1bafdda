// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace spirula::test
{

/// An answer as it came, taken apart by code that shares nothing with the server's.
struct RawAnswer {
    int status = 0; ///< 0 = there was none
    std::string head;
    std::map<std::string, std::string> fields; ///< names in lower case
    std::string body;
};

/// A blocking socket that says exactly the bytes a test wants.
class RawClient
{
public:
    /// `from`: a local address such as "127.0.0.2"; `receiveBuffer`: 0 = the system's.
    explicit RawClient(std::uint16_t port, const char *from = nullptr, int receiveBuffer = 0);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    bool send(std::string_view bytes);
    void endWriting();
    /// Reads one answer; `noBody` for answers to HEAD.
    RawAnswer answer(bool noBody = false);
    /// send() and answer().
    RawAnswer ask(std::string_view bytes, bool noBody = false);
    /// At most `count` bytes, empty at the end or after 20 s.
    std::string readSome(std::size_t count);
    std::string readExactly(std::size_t count);
    /// All bytes until the server closes.
    std::string readAll();
    /// Whether the server closes (or resets) within this time; discards what comes before.
    bool ends(std::chrono::milliseconds time);
    bool wasReset() const { return m_reset; }
    int fd() const { return m_fd; }

private:
    int m_fd = -1;
    bool m_reset = false;
    std::string m_buffer;
};

/// "GET /path HTTP/1.1" with a Host and `headers` ("A: b\r\n").
std::string get(std::string_view path, std::string_view headers = {}, std::string_view method = "GET");
/// One request on a connection of its own.
RawAnswer askOnce(std::uint16_t port, std::string_view bytes, const char *from = nullptr);

}
