// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"
#include "net/http/websocket.h"

#include <memory>

namespace spirula::net
{

class Connection;

/// The WebSocket that handlers get, and what the connection's loop does with it before and after.
class ServerSocket : public WebSocket
{
public:
    static std::shared_ptr<ServerSocket> create(std::shared_ptr<Connection> connection);

    /// Answers the handshake, which was checked.
    virtual Task<bool> accept(std::string target, Headers headers) = 0;
    /// The closing handshake, unless it was done.
    virtual Task<void> finish() = 0;
};

}
