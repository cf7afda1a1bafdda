// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"

#include "base/text.h"

#include <algorithm>
#include <random>

namespace spirula
{

namespace
{

constexpr std::string_view alphabet = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::size_t shortLength = 22;
static_assert(alphabet.size() == 58);

Error badUuid(std::string_view kind)
{
    return Error(ErrorCode::invalidInput,
                 {{"field", "uuid"}, {"reason", "it is not a " + std::string(kind)}});
}

} // namespace

Uuid Uuid::random()
{
    // Only the operating system's generator stands behind it, see `man 3 arc4random`.
    std::random_device device;
    Uuid result;
    for (std::size_t i = 0; i < result.m_bytes.size(); i += 4) {
        const std::uint32_t bits = device();
        for (std::size_t j = 0; j < 4; ++j) {
            result.m_bytes[i + j] = static_cast<std::uint8_t>(bits >> (8 * j));
        }
    }
    result.m_bytes[6] = (result.m_bytes[6] & 0x0F) | 0x40; // version 4
    result.m_bytes[8] = (result.m_bytes[8] & 0x3F) | 0x80; // variant of RFC 9562
    return result;
}

Result<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') {
        return badUuid("UUID");
    }
    std::string hex;
    for (const std::string_view part : split(text, '-')) {
        hex += part;
    }
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != 16) {
        return badUuid("UUID");
    }
    Uuid result;
    std::transform(bytes->begin(), bytes->end(), result.m_bytes.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    return result;
}

Result<Uuid> Uuid::parseShort(std::string_view text)
{
    if (text.size() != shortLength) {
        return badUuid("short UUID");
    }
    Uuid result;
    for (const char c : text) {
        const auto digit = alphabet.find(c);
        if (digit == std::string_view::npos) {
            return badUuid("short UUID");
        }
        auto carry
            = static_cast<unsigned>(digit); // result = result * 58 + digit, from the last byte to the first
        for (auto byte = result.m_bytes.rbegin(); byte != result.m_bytes.rend(); ++byte) {
            carry += *byte * 58U;
            *byte = static_cast<std::uint8_t>(carry);
            carry >>= 8;
        }
        if (carry != 0) {
            return badUuid("short UUID"); // more than 128 bits
        }
    }
    return result;
}

Result<Uuid> Uuid::parseAny(std::string_view text)
{
    return text.size() == shortLength ? parseShort(text) : parse(text);
}

std::string Uuid::toString() const
{
    std::string text = toHex({reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()});
    for (const std::size_t at : {8U, 13U, 18U, 23U}) {
        text.insert(at, 1, '-');
    }
    return text;
}

std::string Uuid::toShort() const
{
    auto rest = m_bytes;
    std::string text(shortLength, alphabet.front());
    for (auto place = text.rbegin(); place != text.rend(); ++place) {
        unsigned remainder = 0; // rest = rest / 58, from the first byte to the last
        for (auto &byte : rest) {
            remainder = remainder * 256 + byte;
            byte = static_cast<std::uint8_t>(remainder / 58);
            remainder %= 58;
        }
        *place = alphabet[remainder];
    }
    return text;
}

bool Uuid::isNull() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

} // namespace spirula
