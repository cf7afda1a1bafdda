// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::net
{

/// An absolute http or https URL in normal form: lower-case scheme and host, no dot segments, no default
/// port, no user, no fragment.
class Url
{
public:
    /// invalidInput (field url) for anything else, and above 8192 bytes.
    static Result<Url> parse(std::string_view text);
    /// `reference` as it stands in a Location header or a document found at this URL (RFC 3986 section 5).
    Result<Url> resolve(std::string_view reference) const;

    bool secure() const { return m_secure; }
    const std::string &host() const { return m_host; } ///< v6 addresses without brackets
    std::uint16_t port() const { return m_port; }
    const std::string &target() const { return m_target; } ///< path and query, encoded; starts with '/'
    std::string_view path() const; ///< the part of target() before '?'

    std::string hostAndPort() const; ///< "example.org", "127.0.0.1:9100", "[::1]:9100": no default port
    std::string origin() const; ///< "https://example.org"
    std::string webSocketOrigin() const; ///< "wss://example.org"
    std::string toString() const;

    bool operator==(const Url &) const = default;

private:
    bool m_secure = false;
    std::string m_host;
    std::uint16_t m_port = 0;
    std::string m_target;
};

}
