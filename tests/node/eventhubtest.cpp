// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/eventhub.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

using namespace spirula;
using namespace spirula::node;

namespace
{

class EventHubTest : public ::testing::Test
{
protected:
    /// Collects what a listener gets until the hub stops.
    void collect(std::shared_ptr<EventHub::Listener> listener)
    {
        const auto follow
            = [](std::shared_ptr<EventHub::Listener> from, std::vector<model::Event> &into) -> Task<void> {
            while (auto event = co_await from->next()) {
                into.push_back(*event);
            }
        };
        asio::co_spawn(m_loop, follow(std::move(listener), m_got), asio::detached);
    }

    void runFor(std::chrono::milliseconds time) { m_loop.run_for(time); }

    static model::Event durable(std::int64_t sequence, std::string body = "{}")
    {
        return {sequence, "video.changed", "key", std::move(body), 1};
    }

    asio::io_context m_loop;
    EventHub m_hub{m_loop.get_executor()};
    std::vector<model::Event> m_got;
};

TEST_F(EventHubTest, DurableNewsArriveInOrderAndComplete)
{
    collect(m_hub.listen());
    m_hub.publish({durable(1), durable(2)});
    m_hub.publish({durable(3)});
    runFor(std::chrono::milliseconds(50));
    ASSERT_EQ(m_got.size(), 3u);
    EXPECT_EQ(m_got[0].sequence, 1);
    EXPECT_EQ(m_got[2].sequence, 3);
}

TEST_F(EventHubTest, ASlowListenerIsToldToLoadAnew)
{
    const auto listener = m_hub.listen();
    for (std::int64_t sequence = 1; sequence <= 12; ++sequence) {
        m_hub.publish({durable(sequence, std::string(100'000, 'x'))});
    }
    runFor(std::chrono::milliseconds(50));
    collect(listener);
    m_loop.restart();
    runFor(std::chrono::milliseconds(50));
    ASSERT_FALSE(m_got.empty());
    EXPECT_EQ(m_got.front().type, "resync");
    EXPECT_EQ(m_got.back().sequence, 12) << "what came after the resync is not lost";
}

TEST_F(EventHubTest, ProgressIsThinnedToFiveASecondAndTheLastOneArrives)
{
    collect(m_hub.listen());
    const auto talk = [this]() -> Task<void> {
        asio::steady_timer timer(m_loop);
        for (int i = 1; i <= 60; ++i) {
            m_hub.progress("job.progress", "7", std::to_string(i));
            timer.expires_after(std::chrono::milliseconds(10));
            co_await timer.async_wait(asTuple);
        }
    };
    asio::co_spawn(m_loop, talk(), asio::detached);
    runFor(std::chrono::milliseconds(1500));
    ASSERT_GE(m_got.size(), 2u);
    EXPECT_LE(m_got.size(), 9u); // 600 ms of talk
    EXPECT_EQ(m_got.front().body, "1");
    EXPECT_EQ(m_got.back().body, "60");
}

TEST_F(EventHubTest, OfWaitingProgressOnlyTheLatestOfAKeyIsKept)
{
    const auto listener = m_hub.listen();
    m_hub.publish({{0, "job.progress", "1", "a", 0},
                   {0, "job.progress", "2", "b", 0},
                   {0, "job.progress", "1", "c", 0}});
    runFor(std::chrono::milliseconds(20));
    collect(listener);
    m_loop.restart();
    runFor(std::chrono::milliseconds(20));
    ASSERT_EQ(m_got.size(), 2u);
    EXPECT_EQ(m_got[0].body, "b");
    EXPECT_EQ(m_got[1].body, "c");
}

TEST_F(EventHubTest, StopEndsEveryListener)
{
    collect(m_hub.listen());
    runFor(std::chrono::milliseconds(10));
    m_hub.stop();
    m_loop.restart();
    EXPECT_GT(m_loop.run_for(std::chrono::seconds(5)), 0u);
    EXPECT_TRUE(m_loop.stopped()) << "nothing waits any more";
    collect(m_hub.listen());
    m_loop.restart();
    m_loop.run_for(std::chrono::seconds(5));
    EXPECT_TRUE(m_loop.stopped());
}

}
