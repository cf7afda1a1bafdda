// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/sourcesender.h"

#include "net/http/connection.h"
#include "net/http/netloop.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>

#include <algorithm>

namespace spirula::net
{

namespace
{

// As with files: longer turns starve the other connections of the loop.
constexpr std::uint64_t turnSize = 256 * 1024;

/// A client that goes away cancels the making.
Task<Result<std::string>> makeTurn(std::shared_ptr<Connection> connection, std::shared_ptr<BodySource> source,
                                   std::uint64_t offset, std::size_t most)
{
    asio::cancellation_signal signal;
    connection->watch(&signal, true);
    Result<std::string> bytes = Error(ErrorCode::cancelled);
    try {
        bytes = co_await asio::co_spawn(connection->loop().parts().api, source->read(offset, most),
                                        asio::bind_cancellation_slot(signal.slot(), asio::use_awaitable));
    } catch (const std::exception &exception) {
        bytes = Error(ErrorCode::cancelled, {}, exception.what());
    }
    connection->watch(nullptr, false);
    co_return bytes;
}

}

Task<bool> sendSourceRange(std::shared_ptr<Connection> connection, std::shared_ptr<BodySource> source,
                           ByteRange range)
{
    while (range.length > 0) {
        const auto most = static_cast<std::size_t>(std::min(range.length, turnSize));
        const auto bytes = co_await makeTurn(connection, source, range.first, most);
        if (!bytes || bytes->empty() || bytes->size() > most) {
            if (connection->isUsable() && (bytes || bytes.error().code != ErrorCode::cancelled)) {
                connection->loop().parts().log.error("net", "a body broke off while it was sent",
                                                     bytes ? Error(ErrorCode::internal) : bytes.error());
            }
            co_return false;
        }
        if (!connection->isUsable() || !co_await connection->write(*bytes)) {
            co_return false;
        }
        range.first += bytes->size();
        range.length -= bytes->size();
    }
    co_return true;
}

}
