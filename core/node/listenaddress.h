// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::node
{

/// Where a listener binds: a numeric address and a port.
struct ListenAddress {
    std::string address;
    std::uint16_t port = 0;

    /// "127.0.0.1:9100", "[::]:443", "localhost:9100". Port 0 takes any free one.
    static Result<ListenAddress> parse(std::string_view text);
};

/// portTaken when another program listens there; asked before anything is written.
Result<void> checkPortFree(const ListenAddress &address);

}
