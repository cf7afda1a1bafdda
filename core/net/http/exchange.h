// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/answerwriter.h"
#include "net/http/bodysink.h"
#include "net/http/requestparser.h"
#include "net/http/routetable.h"

#include <memory>
#include <optional>

namespace spirula::net
{

class Connection;
class StoredAnswer;
struct ServerParts;

/// One request whose head has been read, up to its answer or the end of its WebSocket. Runs on the
/// connection's loop.
class Exchange
{
public:
    Exchange(std::shared_ptr<Connection> connection, RequestParser parser);

    /// False: the connection must end.
    Task<bool> run();

private:
    int readHead();
    bool hasGoodHost() const;
    void readClient();
    /// The answer of before, where this is the same request with another range or other conditions.
    std::optional<Response> storedAnswer();
    std::unique_ptr<StoredAnswer> toStore() const;
    std::optional<Response> overRate() const;
    Task<bool> upgrade();
    /// A refusal; else the body is there, or the client has gone.
    Task<std::optional<Response>> acceptBody(const Route &route);
    /// 0, or the status of a refusal; 0 too when the client has gone.
    Task<int> receiveBody(std::uint64_t limit, BodySink &sink);
    template<class T>
    Task<T> onApi(Task<T> work, bool endOfInputIsGone);
    Task<Response> decorated(Response response);
    Task<bool> send(Response response);

    std::shared_ptr<Connection> m_connection;
    std::shared_ptr<ServerParts> m_parts;
    RequestParser m_parser;
    Request m_request;
    AnswerContext m_context;
    RouteMatch m_match;
    std::string m_clientKey; ///< for rate limits
    bool m_guardsAsked = false;
    std::unique_ptr<DiskBody> m_diskBody; ///< keeps the file until the handler has ended
};

}
