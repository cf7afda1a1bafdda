// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace spirula::net
{

/// The target of a request line (RFC 9112 section 3.2), checked and decoded once.
struct RequestTarget {
    std::string path; ///< as Request::path; "*" for the asterisk form
    Query query;
    std::string authority; ///< of the absolute form, else empty

    /// nullopt (an answer of 400) for everything that could be read in two ways: bad escapes, broken UTF-8,
    /// control characters, empty, "." or ".." parts, an encoded '/' and any '\\'. One '/' at the end is
    /// dropped.
    static std::optional<RequestTarget> parse(std::string_view text);
};

}
