// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace spirula
{

/// A UUID (RFC 9562); new ones are random (version 4).
class Uuid
{
public:
    Uuid() = default;

    static Uuid random();
    /// The 36 character form only, in either case.
    static Result<Uuid> parse(std::string_view text);
    /// PeerTube's 22 character form (short-uuid, flickr base58 alphabet).
    static Result<Uuid> parseShort(std::string_view text);
    /// Either form.
    static Result<Uuid> parseAny(std::string_view text);

    std::string toString() const; ///< 36 characters, lower case
    std::string toShort() const; ///< 22 characters
    bool isNull() const;

    auto operator<=>(const Uuid &) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

} // namespace spirula
