// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/ip/address.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace spirula::net
{

/// The addresses of a host, none when it has none or the time is over. Numeric hosts are their own.
Task<std::vector<asio::ip::address>> resolveWithin(std::string host, std::chrono::milliseconds time);

enum class ConnectOutcome { connected, refused, timedOut };

/// Tries one after the other; `time` is for all of them.
Task<ConnectOutcome> connectWithin(std::vector<asio::ip::address> addresses, std::uint16_t port,
                                   std::chrono::milliseconds time);

}
