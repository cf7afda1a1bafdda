// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/address/addressrange.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

std::array<unsigned char, 16> bytesOf(const asio::ip::address &plain)
{
    std::array<unsigned char, 16> bytes{};
    if (plain.is_v4()) {
        const auto v4 = plain.to_v4().to_bytes();
        std::copy(v4.begin(), v4.end(), bytes.begin());
    } else {
        const auto v6 = plain.to_v6().to_bytes();
        std::copy(v6.begin(), v6.end(), bytes.begin());
    }
    return bytes;
}

Error badRange(std::string_view text)
{
    return Error(ErrorCode::invalidInput,
                 {{"field", "address range"}, {"reason", "not an address or CIDR block"}}, std::string(text));
}

} // namespace

AddressRange::AddressRange(const asio::ip::address &address, unsigned prefix)
{
    const auto plain = plainAddress(address);
    m_v4 = plain.is_v4();
    m_prefix = std::min(prefix, m_v4 ? 32u : 128u);
    m_bytes = bytesOf(plain);
}

Result<AddressRange> AddressRange::parse(std::string_view text)
{
    const auto slash = text.find('/');
    const auto address = parseAddress(text.substr(0, slash));
    if (!address) {
        return badRange(text);
    }
    const long long most = address->is_v4() ? 32 : 128;
    if (slash == text.npos) {
        return AddressRange(*address, static_cast<unsigned>(most));
    }
    const auto prefixText = text.substr(slash + 1);
    const bool digits = !prefixText.empty() && prefixText.size() <= 3
        && std::all_of(prefixText.begin(), prefixText.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto prefix = digits ? parseInt(prefixText) : std::nullopt;
    if (!prefix || *prefix > most) {
        return badRange(text);
    }
    return AddressRange(*address, static_cast<unsigned>(*prefix));
}

bool AddressRange::contains(const asio::ip::address &address) const
{
    const auto plain = plainAddress(address);
    if (plain.is_v4() != m_v4) {
        return false;
    }
    const auto bytes = bytesOf(plain);
    const auto whole = m_prefix / 8;
    if (!std::equal(m_bytes.begin(), m_bytes.begin() + whole, bytes.begin())) {
        return false;
    }
    const auto rest = m_prefix % 8;
    return rest == 0 || (m_bytes[whole] ^ bytes[whole]) >> (8 - rest) == 0;
}

bool containsAddress(const std::vector<AddressRange> &ranges, const asio::ip::address &address)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const AddressRange &range) { return range.contains(address); });
}

} // namespace spirula::net
