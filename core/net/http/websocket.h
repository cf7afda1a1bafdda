// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"

#include <string>

namespace spirula::net
{

/// One WebSocket of the server (RFC 6455): whole messages, pings and deadlines are inside. Keep one receive()
/// pending: pongs, the client's close and silence are noticed by it. Errors: `cancelled` = closed,
/// `tooLarge`, `timedOut`, `protocol`; it is over then. Not to be kept after its handler has returned.
class WebSocket
{
public:
    virtual ~WebSocket() = default;
    /// The next text or binary message; an error when the peer has closed or sent more than `limit` bytes.
    virtual Task<Result<std::string>> receive(std::size_t limit) = 0;
    /// A text message. Messages are sent in the order of the calls; it ends when the system has taken the
    /// bytes.
    virtual Task<Result<void>> send(std::string text) = 0;
    virtual void close() = 0;
};

}
