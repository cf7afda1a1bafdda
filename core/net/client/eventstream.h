// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"

#include <cstdint>
#include <memory>
#include <string>

namespace spirula::net
{

/// The text messages of a WebSocket of this machine (RFC 6455): how the owner's programs follow the node's
/// news.
class EventStream
{
public:
    /// Connects to 127.0.0.1. notRunning when nobody listens there, unauthorized for a wrong token.
    static Task<Result<std::unique_ptr<EventStream>>> open(std::uint16_t port, std::string target,
                                                           std::string bearerToken);
    ~EventStream();

    /// The next message, at most 4 MiB; unreachable when the other side has closed.
    Task<Result<std::string>> next();

private:
    struct State;
    explicit EventStream(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
