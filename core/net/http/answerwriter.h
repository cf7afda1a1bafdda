// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "net/http/byterange.h"
#include "net/http/message.h"

#include <functional>
#include <memory>

namespace spirula::net
{

class Connection;

/// What an answer depends on besides the handler.
struct AnswerContext {
    Headers conditions; ///< the request's Range, If-Range, If-None-Match and so on
    bool isGet = false;
    bool isHead = false;
    bool http10 = false;
    bool keepAlive = false;
};

/// Sends one answer: a text whole, a file whole or in part, or only what the client does not know yet.
class AnswerWriter
{
public:
    AnswerWriter(std::shared_ptr<Connection> connection, AnswerContext context);

    /// False: the connection must end.
    Task<bool> send(Response response);
    /// "404 Not Found" and the like, for what no handler answers.
    static Response plain(int status);

private:
    Task<bool> sendText(int status, Headers headers, std::string body);
    Task<bool> sendFile(int status, Headers headers, FileBody file);
    Task<bool> sendSource(int status, Headers headers, SourceBody source);
    /// What can be sent in part: its size, what a client may know of it, and how a part of it goes out.
    struct Ranged {
        std::uint64_t size = 0;
        std::string etag;
        WallTime lastModified = 0;
        std::function<Task<bool>(ByteRange)> send;
    };
    Task<bool> sendRanged(int status, Headers headers, Ranged body);
    Task<bool> sendRange(int status, Headers headers, const Ranged &body, ByteRange range, bool isPart);
    Task<bool> refuseRange(Headers headers, std::uint64_t size);
    std::string head(int status, const Headers &headers, std::optional<std::uint64_t> length);

    std::shared_ptr<Connection> m_connection;
    AnswerContext m_context;
};

}
