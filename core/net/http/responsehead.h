// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spirula::net
{

/// The first lines of an answer as they go over the wire. What frames the message is ours; a handler cannot
/// set it.
struct ResponseHead {
    int status = 200;
    std::string_view date;
    std::string_view server;
    std::optional<std::uint64_t> contentLength;
    bool keepAlive = true;
    bool http10 = false; ///< what the client speaks

    /// Fields whose name is no token or whose value has control characters are left out and named in
    /// `dropped`.
    std::string text(const Headers &headers, std::string *dropped) const;
};

std::string_view reasonPhrase(int status);

}
