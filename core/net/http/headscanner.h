// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace spirula::net
{

/// Finds the end of a request's head in what has arrived so far and refuses what Beast's parser would let
/// pass or wait for: folded lines, lone CR or LF, control characters, lines and heads that are too long.
class HeadScanner
{
public:
    enum class State { incomplete, complete, refused };

    explicit HeadScanner(std::size_t limit)
        : m_limit(limit)
    {
    }

    /// `input` is everything since the start of the request; it may only grow between calls.
    State scan(std::string_view input);

    std::size_t start() const { return m_start; } ///< of the request line, behind an empty line before it
    std::size_t end() const { return m_end; } ///< behind the empty line that ends the head
    int status() const { return m_status; } ///< of the refusal

private:
    State refuse(int status);
    State checkLines(std::string_view head);

    std::size_t m_limit;
    std::size_t m_start = 0;
    std::size_t m_scanned = 0; ///< up to here there is nothing new to find
    std::size_t m_end = 0;
    std::size_t m_lineStart = 0;
    int m_status = 0;
};

}
