// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace spirula::net
{

/// One request to somebody else's server. Whatever answers, it ends within `time` and within `limit` bytes.
struct HttpAsk {
    std::string url;
    Method method = Method::get;
    Headers headers;
    std::string body; ///< of post, put and patch
    std::uint64_t limit = 1 << 20; ///< bytes of the answer's body, counted after decompression
    std::chrono::milliseconds time{7000}; ///< in all: waiting for its turn, connecting, redirects and body
    int redirects = 3; ///< followed for get and head only; 0 gives the 3xx answer itself
};

/// What the server said. Only the last one of several redirects is kept.
struct HttpAnswer {
    int status = 0;
    Headers headers;
    std::string body;
    std::uint64_t size = 0; ///< bytes of the body
    std::string url; ///< in normal form, after redirects
};

}
