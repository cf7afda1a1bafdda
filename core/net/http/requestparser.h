// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/bodysink.h"
#include "net/http/message.h"

#include <memory>
#include <optional>
#include <string_view>

namespace spirula::net
{

/// Parses one request with Beast's parser, stricter about what frames it (RFC 9112 section 6). Knows nothing
/// of sockets.
class RequestParser
{
public:
    RequestParser();
    ~RequestParser();
    RequestParser(RequestParser &&) noexcept;

    /// A whole head as HeadScanner found it. 0, or the status of a refusal.
    int parseHead(std::string_view head);

    std::optional<Method> method() const; ///< nullopt for those that we do not know
    const std::string &target() const;
    Headers &headers();
    bool isHttp10() const;
    bool keepAlive() const;
    bool hasBody() const; ///< more than nothing was announced
    std::optional<std::uint64_t> contentLength() const;
    bool isDone() const; ///< the body, too

    struct Fed {
        std::size_t consumed = 0;
        int status = 0; ///< of a refusal
    };
    /// Passes the body's bytes to `sink`; what is not consumed must be given again, with more behind it.
    Fed feed(std::string_view bytes, BodySink &sink);

private:
    class Beast;
    std::unique_ptr<Beast> m_beast;
};

}
