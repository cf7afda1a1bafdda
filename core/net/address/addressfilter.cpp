// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/address/addressfilter.h"

#include <algorithm>
#include <cstdint>

namespace spirula::net
{

namespace
{

struct BlockV4 {
    std::uint8_t a, b, c, d;
    unsigned prefix;
    bool isPrivate; ///< what --allow-private-network opens

    bool contains(std::uint32_t address) const
    {
        const auto base = std::uint32_t(a) << 24 | std::uint32_t(b) << 16 | std::uint32_t(c) << 8 | d;
        return (address ^ base) >> (32 - prefix) == 0;
    }
};

// IANA IPv4 Special-Purpose Address Registry (RFC 6890) and multicast.
constexpr BlockV4 specialV4[] = {
    {0, 0, 0, 0, 8, false}, // "this network"; Linux connects 0.0.0.0 to itself
    {10, 0, 0, 0, 8, true},       {100, 64, 0, 0, 10, true}, // carrier NAT
    {127, 0, 0, 0, 8, true},      {169, 254, 0, 0, 16, false}, // link-local, cloud metadata services
    {172, 16, 0, 0, 12, true},    {192, 0, 0, 0, 24, false}, // IETF protocol assignments
    {192, 0, 2, 0, 24, false}, // documentation
    {192, 88, 99, 0, 24, false}, // 6to4 relays
    {192, 168, 0, 0, 16, true},   {198, 18, 0, 0, 15, false}, // benchmarks
    {198, 51, 100, 0, 24, false}, // documentation
    {203, 0, 113, 0, 24, false}, // documentation
    {224, 0, 0, 0, 4, false}, // multicast
    {240, 0, 0, 0, 4, false}, // reserved, broadcast
};

bool isAllowedV4(std::uint32_t address, PrivateNetworks privateNetworks)
{
    const auto block = std::find_if(std::begin(specialV4), std::end(specialV4),
                                    [&](const BlockV4 &b) { return b.contains(address); });
    return block == std::end(specialV4) || (block->isPrivate && privateNetworks == PrivateNetworks::allowed);
}

std::uint32_t v4At(const asio::ip::address_v6::bytes_type &bytes, std::size_t offset)
{
    return std::uint32_t(bytes[offset]) << 24 | std::uint32_t(bytes[offset + 1]) << 16
        | std::uint32_t(bytes[offset + 2]) << 8 | bytes[offset + 3];
}

bool isNat64(const asio::ip::address_v6::bytes_type &bytes) // 64:ff9b::/96, RFC 6052
{
    constexpr std::uint8_t prefix[12] = {0x00, 0x64, 0xff, 0x9b};
    return std::equal(std::begin(prefix), std::end(prefix), bytes.begin());
}

// Only global unicast (2000::/3) without what its special blocks carry; a v4 address inside counts as itself.
bool isAllowedV6(const asio::ip::address_v6 &address, PrivateNetworks privateNetworks)
{
    const auto bytes = address.to_bytes();
    const unsigned first = bytes[0] << 8 | bytes[1];
    const unsigned second = bytes[2] << 8 | bytes[3];
    if (isNat64(bytes)) {
        return isAllowedV4(v4At(bytes, 12), PrivateNetworks::refused);
    }
    if (first == 0x2002) { // 6to4, RFC 3056
        return isAllowedV4(v4At(bytes, 2), PrivateNetworks::refused);
    }
    if (privateNetworks == PrivateNetworks::allowed && (address.is_loopback() || (bytes[0] & 0xfe) == 0xfc)) {
        return true;
    }
    if ((bytes[0] & 0xe0) != 0x20) {
        return false;
    }
    const bool ietf = first == 0x2001 && second < 0x0200; // 2001::/23: Teredo (2001::/32), benchmarks, ORCHID
    const bool documentation = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
    return !ietf && !documentation;
}

} // namespace

bool isAllowedTarget(const asio::ip::address &address, PrivateNetworks privateNetworks)
{
    const auto plain = plainAddress(address);
    return plain.is_v4() ? isAllowedV4(plain.to_v4().to_uint(), privateNetworks)
                         : isAllowedV6(plain.to_v6(), privateNetworks);
}

} // namespace spirula::net
