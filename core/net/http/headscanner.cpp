// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/headscanner.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

constexpr std::size_t mostFields = 128;

bool isForbidden(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

/// RFC 9110 section 5.6.2; what a method starts with. A TLS or HTTP/2 greeting ends here instead of at the
/// deadline.
bool isTokenCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

}

HeadScanner::State HeadScanner::refuse(int status)
{
    m_status = status;
    return State::refused;
}

HeadScanner::State HeadScanner::scan(std::string_view input)
{
    if (m_scanned == 0 && m_start == 0) {
        // RFC 9112 section 2.2: ignore an empty line before the request line.
        if (input.empty() || input == "\r") {
            return State::incomplete;
        }
        m_start = input.starts_with("\r\n") ? 2 : 0;
        m_scanned = m_lineStart = m_start;
    }
    if (m_start < input.size() && !isTokenCharacter(input[m_start])) {
        return refuse(400);
    }
    for (auto feed = input.find('\n', m_scanned); feed != input.npos; feed = input.find('\n', m_scanned)) {
        if (feed == m_start || input[feed - 1] != '\r') {
            return refuse(400);
        }
        m_scanned = feed + 1;
        if (feed - m_lineStart == 1) {
            m_end = feed + 1;
            return m_end - m_start > m_limit ? refuse(431)
                                             : checkLines(input.substr(m_start, m_end - m_start));
        }
        if (m_lineStart == m_start && feed - m_start > m_limit / 2) {
            return refuse(414);
        }
        m_lineStart = feed + 1;
    }
    m_scanned = input.size();
    if (m_lineStart == m_start && input.size() - m_start > m_limit / 2) {
        return refuse(414);
    }
    return input.size() - m_start >= m_limit ? refuse(431) : State::incomplete;
}

/// All lines end in CRLF here.
HeadScanner::State HeadScanner::checkLines(std::string_view head)
{
    std::size_t fields = 0;
    for (bool first = true; head.size() > 2; first = false) {
        const auto line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        if (std::any_of(line.begin(), line.end(), isForbidden)) {
            return refuse(400);
        }
        if (first) {
            continue;
        }
        const auto name = line.substr(0, line.find(':'));
        // Also a line that starts with white space (RFC 9112 section 5.2, obsolete line folding) has no token
        // as its name.
        if (name.empty() || name.size() == line.size()
            || !std::all_of(name.begin(), name.end(), isTokenCharacter)) {
            return refuse(400);
        }
        if (++fields > mostFields) {
            return refuse(431);
        }
    }
    return State::complete;
}

}
