// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/text.h"
#include "net/http/websocket.h"
#include "node/eventhub.h"
#include "store/database.h"
#include "store/eventstore.h"
#include "wire/home/homeevent.h"

#include <boost/asio/experimental/awaitable_operators.hpp>

#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::size_t longestMessage = 1024; // a listener has nothing to say

using Socket = std::shared_ptr<net::WebSocket>;
using Listener = std::shared_ptr<EventHub::Listener>;

/// Sends what was missed since `sequence`; the number of the last event sent, or nothing when the listener
/// went away.
Task<std::optional<std::int64_t>> replay(Context &context, Socket socket, std::int64_t sequence)
{
    for (;;) {
        const auto read = [sequence](store::Connection &connection) {
            return store::EventStore(connection).after(sequence);
        };
        const auto missed = co_await context.database.read<store::EventsAfter>(read);
        if (!missed) {
            context.log.error("home", "Events could not be read", missed.error());
            co_return std::nullopt;
        }
        if (missed->gap) {
            const auto last = co_await context.database.read<std::int64_t>(
                [](store::Connection &connection) { return store::EventStore(connection).lastSequence(); });
            const model::Event resync{last ? *last : 0, "resync", {}, "{}", context.clock.now()};
            co_return (co_await socket->send(wire::encode(resync))) ? std::optional(resync.sequence)
                                                                    : std::nullopt;
        }
        if (missed->events.empty()) {
            co_return sequence;
        }
        for (const auto &event : missed->events) {
            if (!co_await socket->send(wire::encode(event))) {
                co_return std::nullopt;
            }
            sequence = event.sequence;
        }
    }
}

Task<void> sendNews(Context &context, Socket socket, Listener listener, std::optional<std::int64_t> after)
{
    std::int64_t sent = 0;
    if (after) {
        const auto replayed = co_await replay(context, socket, *after);
        if (!replayed) {
            co_return;
        }
        sent = *replayed;
    }
    while (const auto event = co_await listener->next()) {
        // What came while the past was read is in both.
        if (event->sequence != 0 && event->sequence <= sent) {
            continue;
        }
        if (!co_await socket->send(wire::encode(*event))) {
            co_return;
        }
    }
}

/// Ends when the listener goes away.
Task<void> receiveAll(Socket socket)
{
    while (co_await socket->receive(longestMessage)) {
    }
}

Task<void> serve(Home home, net::Request request, Socket socket)
{
    using namespace asio::experimental::awaitable_operators;
    std::optional<std::int64_t> after;
    if (const auto text = request.query.get("after")) {
        const auto number = parseInt(*text);
        if (!number || *number < 0) {
            co_return;
        }
        after = *number;
    }
    Listener listener
        = home->context.events.listen(); // first, so that nothing falls between past and present
    co_await (sendNews(home->context, socket, listener, after) || receiveAll(socket));
}

}

void addEventsHome(net::Router &router, const Home &home)
{
    router.webSocket("/api/home/v1/events", [home](net::Request request, Socket socket) {
        return serve(home, std::move(request), std::move(socket));
    });
}

}
