// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/mp4/mp4bytes.h"

namespace spirula::wire
{

std::string_view Mp4Reader::take(std::size_t count)
{
    if (count > m_rest.size()) {
        m_failed = true;
        m_rest = {};
        return {};
    }
    const std::string_view taken = m_rest.substr(0, count);
    m_rest.remove_prefix(count);
    return taken;
}

std::uint64_t Mp4Reader::number(int bytes)
{
    std::uint64_t value = 0;
    for (const char c : take(static_cast<std::size_t>(bytes))) {
        value = value << 8 | static_cast<unsigned char>(c);
    }
    return value;
}

std::optional<Mp4Box> Mp4Reader::box()
{
    if (m_failed || m_rest.empty()) {
        return std::nullopt;
    }
    Mp4Reader head(m_rest);
    Mp4Box box;
    std::uint64_t size = head.u32();
    box.type = head.u32();
    if (size == 1) {
        size = head.u64();
    } else if (size == 0) { // up to the end
        size = m_rest.size();
    }
    const std::size_t headSize = m_rest.size() - head.rest().size();
    if (head.failed() || size < headSize || size > m_rest.size()) {
        m_failed = true;
        return std::nullopt;
    }
    box.whole = take(static_cast<std::size_t>(size));
    box.body = box.whole.substr(headSize);
    return box;
}

void Mp4Writer::number(std::uint64_t value, int bytes)
{
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
        m_out += static_cast<char>(value >> shift & 0xff);
    }
}

void Mp4Writer::close(std::size_t start)
{
    const auto size = static_cast<std::uint32_t>(m_out.size() - start);
    for (std::size_t i = 0; i < 4; ++i) {
        m_out[start + i] = static_cast<char>(size >> (24 - 8 * i) & 0xff);
    }
}

}
