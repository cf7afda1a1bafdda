// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/address/addressparse.h"

#include <array>
#include <string_view>
#include <vector>

namespace spirula::net
{

/// A block of v4 or v6 addresses in CIDR notation ("10.0.0.0/8", "2001:db8::/32"; a bare address is a block
/// of one).
class AddressRange
{
public:
    static Result<AddressRange> parse(std::string_view text);
    /// The block of `address`'s first `prefix` bits (at most 32 or 128).
    AddressRange(const asio::ip::address &address, unsigned prefix);

    bool contains(const asio::ip::address &address) const;

private:
    bool m_v4;
    unsigned m_prefix;
    std::array<unsigned char, 16> m_bytes{};
};

bool containsAddress(const std::vector<AddressRange> &ranges, const asio::ip::address &address);

} // namespace spirula::net
