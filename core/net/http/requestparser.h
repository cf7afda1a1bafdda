// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/chunkdecoder.h"
#include "net/http/message.h"

#include <optional>
#include <string_view>

namespace spirula::net
{

/// Parses one request: the head with Beast's parser, stricter about what frames it (RFC 9112 section 6), then
/// the body. Knows nothing of sockets.
class RequestParser
{
public:
    /// A whole head as HeadScanner found it. 0, or the status of a refusal.
    int parseHead(std::string_view head);

    std::optional<Method> method() const { return m_method; } ///< nullopt for those that we do not know
    const std::string &target() const { return m_target; }
    Headers &headers() { return m_headers; }
    const Headers &headers() const { return m_headers; }
    bool isHttp10() const { return m_http10; }
    bool keepAlive() const { return m_keepAlive; }
    std::optional<std::uint64_t> contentLength() const { return m_length; }
    /// Whether the body has come, too.
    bool isDone() const { return m_chunks ? m_chunks->isDone() : m_left == 0; }

    /// Passes the body's bytes to `sink`, up to its end.
    BodyStep feed(std::string_view bytes, BodySink &sink);

private:
    int readFraming();

    std::optional<Method> m_method;
    std::string m_target;
    Headers m_headers;
    bool m_http10 = false;
    bool m_keepAlive = false;
    std::optional<std::uint64_t> m_length;
    std::uint64_t m_left = 0; ///< of m_length
    std::optional<ChunkDecoder> m_chunks;
};

}
