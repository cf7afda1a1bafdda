// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "net/address/addressrange.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::net
{

/// The network that this computer is on, as far as it can be told from inside.
struct LocalNetwork {
    /// The gateway's hardware address and the range of addresses: the same again only on the same network.
    /// Empty where there is none, or while the gateway has not been heard yet (see askForGateway).
    std::string id;
    std::string place; ///< as `id` with the gateway's network address, which other networks may share
    std::string name; ///< of the wireless network, else the range of addresses
    std::optional<asio::ip::address> gateway;
    /// Own ones by which others on it reach this computer: v4, and v6 that no router passes on.
    std::vector<asio::ip::address> addresses;
    std::vector<AddressRange> neighbours; ///< everybody who needs no router to come here

    bool connected() const { return !addresses.empty(); }
};

/// Looks now; `procNet` is where the system tells its routes and neighbours.
LocalNetwork lookAtNetwork(const fs::path &procNet = "/proc/net");
/// Makes the system ask for the gateway's hardware address, which a look a moment later can see.
void askForGateway(const asio::ip::address &gateway);

/// The way to everywhere in the text of /proc/net/route.
struct DefaultRoute {
    std::string device;
    asio::ip::address gateway;
};
std::optional<DefaultRoute> defaultRoute(std::string_view routes);
/// The hardware address that the text of /proc/net/arp has for `address`; empty for none.
std::string hardwareAddress(std::string_view arp, const asio::ip::address &address);

}
