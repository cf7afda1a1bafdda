// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/ip/address.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace spirula::net
{

/// A numeric v4 (four decimal parts) or v6 address without zone, nothing before or behind it. v4-mapped v6
/// becomes v4.
std::optional<asio::ip::address> parseAddress(std::string_view text);
/// The same address, with v4-mapped v6 as v4 and without zone: what limits and filters compare.
asio::ip::address plainAddress(const asio::ip::address &address);
/// The address inside what the socket API hands out; nullopt for families other than v4 and v6.
std::optional<asio::ip::address> addressOf(const sockaddr *address, std::size_t size);
/// What one customer of a provider holds, for limits: the v4 address itself, or the /64 of a v6 address
/// ("2001:db8:1:2::/64").
std::string addressKey(const asio::ip::address &address);

} // namespace spirula::net
