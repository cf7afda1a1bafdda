// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/session.h"

#include "net/http/answerwriter.h"
#include "net/http/connection.h"
#include "net/http/exchange.h"
#include "net/http/headscanner.h"
#include "net/http/netloop.h"
#include "net/http/requestparser.h"

namespace spirula::net
{

namespace
{

constexpr std::size_t readSize = 2 * 1024; ///< most heads are smaller

/// What cannot be understood is answered without a handler.
Task<bool> refuse(std::shared_ptr<Connection> connection, int status)
{
    AnswerWriter writer(connection, {});
    co_await writer.send(AnswerWriter::plain(status));
    co_return false;
}

/// One request. False: the connection ends.
Task<bool> serveRequest(std::shared_ptr<Connection> connection)
{
    HeadScanner scanner(connection->loop().parts().options.headerLimit);
    auto &input = connection->input();
    auto state = scanner.scan(input.view());
    while (state == HeadScanner::State::incomplete) {
        if (!co_await connection->fill(readSize)) {
            if (!connection->takeExpired()) {
                co_return false;
            }
            co_return co_await refuse(connection, 408);
        }
        state = scanner.scan(input.view());
    }
    connection->clearDeadline();
    if (state == HeadScanner::State::refused) {
        co_return co_await refuse(connection, scanner.status());
    }
    RequestParser parser;
    const int status
        = parser.parseHead(input.view().substr(scanner.start(), scanner.end() - scanner.start()));
    input.consume(scanner.end());
    if (status != 0) {
        co_return co_await refuse(connection, status);
    }
    Exchange exchange(connection, std::move(parser));
    co_return co_await exchange.run();
}

}

Task<void> runSession(std::shared_ptr<Connection> connection)
{
    const auto &options = connection->loop().parts().options;
    connection->setDeadline(options.headerTime);
    // The first head must be complete in time counted from the connection on, each further one from its first
    // byte on.
    bool first = true;
    bool more = co_await connection->handshake();
    while (more) {
        more = co_await connection->awaitInput();
        if (more && !first) {
            connection->setDeadline(options.headerTime);
        }
        if (more) {
            more = co_await serveRequest(connection);
        }
        connection->setDeadline(options.idleTime);
        first = false;
    }
    co_await connection->linger();
}

}
