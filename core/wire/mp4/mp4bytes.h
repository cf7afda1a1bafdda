// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Pieces that the codecs of this folder share: big-endian numbers and boxes (ISO/IEC 14496-12 section 4.2).
namespace spirula::wire
{

using FourCc = std::uint32_t;

consteval FourCc fourCc(const char (&text)[5])
{
    FourCc code = 0;
    for (int i = 0; i < 4; ++i) {
        code = code << 8 | static_cast<unsigned char>(text[i]);
    }
    return code;
}

struct Mp4Box {
    FourCc type = 0;
    std::string_view whole; ///< with its header
    std::string_view body;
};

/// Takes numbers and boxes from the front of some bytes; what is missing reads as zero and is remembered.
class Mp4Reader
{
public:
    explicit Mp4Reader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    bool failed() const { return m_failed; }
    bool empty() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }

    std::string_view take(std::size_t count);
    void skip(std::size_t count) { take(count); }
    std::uint64_t number(int bytes);
    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u24() { return static_cast<std::uint32_t>(number(3)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    std::int64_t i64() { return static_cast<std::int64_t>(u64()); }
    /// The next box; nullopt at the end. A box that does not fit is a failure.
    std::optional<Mp4Box> box();

private:
    std::string_view m_rest;
    bool m_failed = false;
};

/// Puts numbers and boxes together.
class Mp4Writer
{
public:
    void number(std::uint64_t value, int bytes);
    void u8(std::uint64_t value) { number(value, 1); }
    void u16(std::uint64_t value) { number(value, 2); }
    void u32(std::uint64_t value) { number(value, 4); }
    void u64(std::uint64_t value) { number(value, 8); }
    void bytes(std::string_view text) { m_out += text; }
    void zeros(std::size_t count) { m_out.append(count, '\0'); }
    /// What `content` writes, inside a box.
    template<class Content>
    void box(FourCc type, Content content)
    {
        const std::size_t start = m_out.size();
        u32(0);
        u32(type);
        content();
        close(start);
    }
    template<class Content>
    void fullBox(FourCc type, int version, std::uint32_t flags, Content content)
    {
        box(type, [&] {
            u8(static_cast<std::uint64_t>(version));
            number(flags, 3);
            content();
        });
    }
    const std::string &out() const { return m_out; }
    std::string take() { return std::move(m_out); }

private:
    void close(std::size_t start);
    std::string m_out;
};

}
