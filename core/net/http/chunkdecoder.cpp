// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/chunkdecoder.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

// A chunk of one byte has five bytes around it; more than that is only made to keep us busy.
constexpr std::uint64_t mostFramePerByte = 5;
constexpr std::uint64_t frameSlack = 32 * 1024;
constexpr unsigned mostDigits = 16;

int hexValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isText(char c) { return (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) || c == '\t'; }

}

BodyStep ChunkDecoder::feed(std::string_view bytes, BodySink &sink)
{
    BodyStep step;
    while (step.consumed < bytes.size() && m_state != State::done) {
        if (m_state == State::data) {
            const auto part
                = bytes.substr(step.consumed, std::min<std::uint64_t>(m_size, bytes.size() - step.consumed));
            step.status = sink.write(part);
            if (step.status != 0) {
                return step;
            }
            step.consumed += part.size();
            m_dataBytes += part.size();
            m_size -= part.size();
            m_state = m_size == 0 ? State::dataReturn : State::data;
            continue;
        }
        ++m_frameBytes;
        if (!takeFrame(bytes[step.consumed]) || m_frameBytes > m_dataBytes * mostFramePerByte + frameSlack) {
            step.status = 400;
            return step;
        }
        ++step.consumed;
    }
    return step;
}

/// One character of the number in front of a chunk, or what ends it.
bool ChunkDecoder::takeSize(char c)
{
    if (const int digit = hexValue(c); digit >= 0) {
        m_size = m_size << 4 | static_cast<unsigned>(digit);
        m_state = State::size;
        return ++m_digits <= mostDigits;
    }
    m_state = c == ';' ? State::extension : State::sizeFeed;
    return m_digits > 0 && (c == ';' || c == '\r');
}

bool ChunkDecoder::takeFrame(char c)
{
    const auto expect = [&](char wanted, State next) {
        m_state = next;
        return c == wanted;
    };
    switch (m_state) {
    case State::sizeStart:
        m_size = 0;
        m_digits = 0;
        return takeSize(c);
    case State::size:
        return takeSize(c);
    case State::extension:
        return isText(c) || expect('\r', State::sizeFeed);
    case State::sizeFeed:
        return expect('\n', m_size == 0 ? State::trailerStart : State::data);
    case State::dataReturn:
        return expect('\r', State::dataFeed);
    case State::dataFeed:
        return expect('\n', State::sizeStart);
    case State::trailerStart:
        m_state = c == '\r' ? State::lastFeed : State::trailer;
        return c == '\r' || isText(c);
    case State::trailer:
        return isText(c) || expect('\r', State::trailerFeed);
    case State::trailerFeed:
        return expect('\n', State::trailerStart);
    case State::lastFeed:
        return expect('\n', State::done);
    case State::data:
    case State::done:
        break;
    }
    return false;
}

}
