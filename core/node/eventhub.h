// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "model/event.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace spirula::node
{

/// Hands news to everybody who listens. Lives on the API loop; publish() may be called from any thread.
class EventHub
{
public:
    /// One listener's queue. Durable news pile up to 1 MiB, then the listener gets "resync" and starts again;
    /// of progress (sequence 0) only the latest of each key is kept.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// The next event; an error when the coroutine was cancelled or the node stops.
        virtual Task<std::optional<model::Event>> next() = 0;
    };

    explicit EventHub(asio::any_io_executor apiLoop);
    ~EventHub();

    void publish(std::vector<model::Event> events);
    /// Progress of a job: at most five a second per key leave, the last one always does.
    void progress(std::string type, std::string key, std::string body);
    std::shared_ptr<Listener> listen();
    void stop();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}
