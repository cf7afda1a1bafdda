// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace spirula::net
{

/// The origin under which the world reaches the node: scheme, host and port, nothing else.
class PublicUrl
{
public:
    /// "https://example.org", "http://127.0.0.1:9100/". invalidInput (field public-url) for anything with a
    /// path, query or user.
    static Result<PublicUrl> parse(std::string_view text);

    const std::string &origin() const
    {
        return m_origin;
    } ///< normalised, no slash at the end, no default port
    const std::string &hostAndPort() const { return m_hostAndPort; } ///< as in handles
    const std::string &webSocketOrigin() const
    {
        return m_webSocketOrigin;
    } ///< "wss://example.org", for trackers
    bool secure() const { return m_secure; }

private:
    std::string m_origin;
    std::string m_hostAndPort;
    std::string m_webSocketOrigin;
    bool m_secure = false;
};

}
