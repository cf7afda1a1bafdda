// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/eventhub.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>

namespace spirula::node
{

namespace
{

constexpr std::size_t queueLimit = 1024 * 1024; // bytes of bodies that wait for a slow listener
constexpr std::chrono::milliseconds progressGap{200};

class Queue final : public EventHub::Listener
{
public:
    explicit Queue(const asio::any_io_executor &executor)
        : m_wake(executor, asio::steady_timer::time_point::max())
    {
    }

    Task<std::optional<model::Event>> next() override
    {
        while (m_events.empty()) {
            if (m_closed) {
                co_return std::nullopt;
            }
            co_await m_wake.async_wait(asTuple);
            if ((co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none) {
                co_return std::nullopt;
            }
        }
        model::Event event = std::move(m_events.front());
        m_events.pop_front();
        m_bytes -= std::min(m_bytes, event.body.size());
        co_return event;
    }

    void push(const model::Event &event)
    {
        if (event.sequence == 0) {
            dropOlderProgress(event);
        } else if (m_bytes + event.body.size() > queueLimit) {
            // Whoever cannot follow loads everything anew; one word says so.
            m_events.clear();
            m_bytes = 0;
            m_events.push_back({event.sequence, "resync", {}, "{}", event.at});
            m_wake.cancel();
            return;
        }
        m_bytes += event.body.size();
        m_events.push_back(event);
        m_wake.cancel();
    }

    void close()
    {
        m_closed = true;
        m_wake.cancel();
    }

private:
    void dropOlderProgress(const model::Event &event)
    {
        const auto same = [&](const model::Event &other) {
            return other.sequence == 0 && other.type == event.type && other.key == event.key;
        };
        if (const auto found = std::ranges::find_if(m_events, same); found != m_events.end()) {
            m_bytes -= std::min(m_bytes, found->body.size());
            m_events.erase(found);
        }
    }

    std::deque<model::Event> m_events;
    std::size_t m_bytes = 0;
    bool m_closed = false;
    asio::steady_timer m_wake;
};

}

struct EventHub::State : std::enable_shared_from_this<State> {
    /// Progress of one key: when its last event left, and what came since.
    struct Throttle {
        asio::steady_timer timer;
        std::optional<model::Event> pending;
    };

    asio::any_io_executor executor;
    std::vector<std::weak_ptr<Queue>> listeners;
    std::map<std::string, std::shared_ptr<Throttle>> throttles;
    bool stopped = false;

    void deliver(const model::Event &event)
    {
        std::erase_if(listeners, [](const auto &listener) { return listener.expired(); });
        for (const auto &listener : listeners) {
            if (const auto queue = listener.lock()) {
                queue->push(event);
            }
        }
    }

    void startGap(const std::string &name, const std::shared_ptr<Throttle> &throttle)
    {
        throttle->timer.expires_after(progressGap);
        throttle->timer.async_wait(
            [self = weak_from_this(), name, throttle](boost::system::error_code error) {
                const auto state = self.lock();
                if (error || !state || state->stopped) {
                    return;
                }
                if (!throttle->pending) {
                    state->throttles.erase(name);
                    return;
                }
                state->deliver(*throttle->pending);
                throttle->pending.reset();
                state->startGap(name, throttle);
            });
    }
};

EventHub::EventHub(asio::any_io_executor apiLoop)
    : m_state(std::make_shared<State>())
{
    m_state->executor = std::move(apiLoop);
}

EventHub::~EventHub() = default;

void EventHub::publish(std::vector<model::Event> events)
{
    asio::post(m_state->executor, [state = m_state, events = std::move(events)] {
        for (const auto &event : events) {
            state->deliver(event);
        }
    });
}

void EventHub::progress(std::string type, std::string key, std::string body)
{
    asio::post(
        m_state->executor,
        [state = m_state, event = model::Event{0, std::move(type), std::move(key), std::move(body), 0}] {
            if (state->stopped) {
                return;
            }
            const std::string name = event.type + ' ' + event.key;
            auto &throttle = state->throttles[name];
            if (throttle) {
                throttle->pending = event;
                return;
            }
            throttle = std::make_shared<State::Throttle>(asio::steady_timer(state->executor), std::nullopt);
            state->deliver(event);
            state->startGap(name, throttle);
        });
}

std::shared_ptr<EventHub::Listener> EventHub::listen()
{
    auto queue = std::make_shared<Queue>(m_state->executor);
    m_state->listeners.push_back(queue);
    if (m_state->stopped) {
        queue->close();
    }
    return queue;
}

void EventHub::stop()
{
    m_state->stopped = true;
    for (const auto &[name, throttle] : m_state->throttles) {
        throttle->timer.cancel();
    }
    m_state->throttles.clear();
    for (const auto &listener : m_state->listeners) {
        if (const auto queue = listener.lock()) {
            queue->close();
        }
    }
}

}
