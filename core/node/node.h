// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "node/options.h"

#include <cstdint>
#include <memory>
#include <string>

namespace spirula::node
{

/// A whole node: data folder, database, jobs and listeners, on its own threads. Several can live in one
/// process.
class Node
{
public:
    /// Takes the data folder, opens the database (a first start makes the owner), binds both listeners and
    /// serves. Nothing is touched when it fails.
    static Result<std::unique_ptr<Node>> start(NodeOptions options, const Clock &clock, Log &log);
    /// Stops as stop() if that was not done.
    ~Node();

    std::uint16_t publicPort() const;
    std::uint16_t homePort() const;
    std::string homeToken() const;
    /// The address of the site's first page.
    std::string publicUrl() const;

    /// Blocks until stop() or a stop over the home API was asked for.
    void wait();
    /// Asks for the end from any thread or a signal handler's thread; wait() returns then.
    void requestStop();
    /// Drains for at most five seconds, then ends everything. Blocks.
    void stop();
    Result<void> reloadCertificate();

private:
    struct State;
    explicit Node(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
