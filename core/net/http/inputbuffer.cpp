// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/inputbuffer.h"

#include <algorithm>
#include <cstring>

namespace spirula::net
{

void InputBuffer::consume(std::size_t bytes)
{
    m_begin += bytes;
    if (m_begin == m_end) {
        m_begin = m_end = 0;
    }
}

std::span<char> InputBuffer::prepare(std::size_t space)
{
    if (m_capacity - m_end < space) {
        const auto held = m_end - m_begin;
        if (m_capacity - held >= space) {
            std::memmove(m_data.get(), m_data.get() + m_begin, held);
        } else {
            const auto capacity = std::max(held + space, m_capacity * 2);
            auto data = std::make_unique_for_overwrite<char[]>(capacity);
            if (held > 0) {
                std::memcpy(data.get(), m_data.get() + m_begin, held);
            }
            m_data = std::move(data);
            m_capacity = capacity;
        }
        m_begin = 0;
        m_end = held;
    }
    return {m_data.get() + m_end, m_capacity - m_end};
}

void InputBuffer::release()
{
    if (empty()) {
        *this = InputBuffer();
    }
}

}
