// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace spirula::net
{

/// Bytes that have arrived and were not taken yet. An idle connection holds none.
class InputBuffer
{
public:
    std::string_view view() const { return {m_data.get() + m_begin, m_end - m_begin}; }
    bool empty() const { return m_begin == m_end; }
    void consume(std::size_t bytes);
    /// Free space behind the bytes, at least `space`.
    std::span<char> prepare(std::size_t space);
    void commit(std::size_t bytes) { m_end += bytes; }
    /// Gives the memory back if nothing is in it.
    void release();

private:
    std::unique_ptr<char[]> m_data;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

}
