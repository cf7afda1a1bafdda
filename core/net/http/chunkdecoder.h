// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/bodysink.h"

#include <cstdint>
#include <string_view>

namespace spirula::net
{

/// What a parser of a body did with the bytes that it got.
struct BodyStep {
    std::size_t consumed = 0;
    int status = 0; ///< of a refusal
};

/// A body with "Transfer-Encoding: chunked" (RFC 9112 section 7.1), byte by byte: nothing waits for more,
/// nothing but the data is kept. Extensions and trailer fields are checked for line ends and dropped.
class ChunkDecoder
{
public:
    /// All of `bytes` is consumed unless the body ends before or is refused.
    BodyStep feed(std::string_view bytes, BodySink &sink);
    bool isDone() const { return m_state == State::done; }

private:
    enum class State {
        sizeStart,
        size,
        extension,
        sizeFeed,
        data,
        dataReturn,
        dataFeed,
        trailerStart,
        trailer,
        trailerFeed,
        lastFeed,
        done
    };

    bool takeSize(char c);
    bool takeFrame(char c);

    State m_state = State::sizeStart;
    std::uint64_t m_size = 0; ///< of the chunk; while its data come, what is left of it
    unsigned m_digits = 0;
    std::uint64_t m_dataBytes = 0;
    std::uint64_t m_frameBytes = 0;
};

}
