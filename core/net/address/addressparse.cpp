// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/address/addressparse.h"

#include <algorithm>
#include <cstring>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace spirula::net
{

std::optional<asio::ip::address> parseAddress(std::string_view text)
{
    // A zone ("%eth0") names an interface of one machine; nothing that we parse may carry one.
    if (text.empty() || text.size() > 45 || text.find('%') != text.npos || text.find('\0') != text.npos) {
        return std::nullopt;
    }
    boost::system::error_code error;
    const auto address = asio::ip::make_address(std::string(text), error);
    if (error) {
        return std::nullopt;
    }
    return plainAddress(address);
}

asio::ip::address plainAddress(const asio::ip::address &address)
{
    if (!address.is_v6()) {
        return address;
    }
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, v6);
    }
    return asio::ip::address_v6(v6.to_bytes());
}

std::optional<asio::ip::address> addressOf(const sockaddr *address, std::size_t size)
{
    if (!address || size < sizeof(sockaddr)) {
        return std::nullopt;
    }
    if (address->sa_family == AF_INET && size >= sizeof(sockaddr_in)) {
        sockaddr_in v4;
        std::memcpy(&v4, address, sizeof(v4));
        return asio::ip::address_v4(ntohl(v4.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6 && size >= sizeof(sockaddr_in6)) {
        sockaddr_in6 v6;
        std::memcpy(&v6, address, sizeof(v6));
        asio::ip::address_v6::bytes_type bytes;
        std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
        return plainAddress(asio::ip::address_v6(bytes));
    }
    return std::nullopt;
}

std::string addressKey(const asio::ip::address &address)
{
    const auto plain = plainAddress(address);
    if (plain.is_v4()) {
        return plain.to_string();
    }
    auto bytes = plain.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return asio::ip::address_v6(bytes).to_string() + "/64";
}

} // namespace spirula::net
