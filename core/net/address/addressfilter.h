// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/address/addressparse.h"

namespace spirula::net
{

/// Whether addresses of private networks and of this machine count as public; only tests say `allowed`
/// (--allow-private-network).
enum class PrivateNetworks { refused, allowed };

/// True when something that came from others (a URL, a redirect, a peer, an ICE candidate) may make us send
/// to this address. Ask it with the address that is really connected to, after name resolution.
bool isAllowedTarget(const asio::ip::address &address,
                     PrivateNetworks privateNetworks = PrivateNetworks::refused);

} // namespace spirula::net
