// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/requestparser.h"

#include "base/task.h"
#include "base/text.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <limits>

namespace spirula::net
{

namespace
{

namespace beast = boost::beast;
using beast::error_code;

std::optional<Method> methodOf(beast::http::verb verb)
{
    switch (verb) {
    case beast::http::verb::get:
        return Method::get;
    case beast::http::verb::head:
        return Method::head;
    case beast::http::verb::post:
        return Method::post;
    case beast::http::verb::put:
        return Method::put;
    case beast::http::verb::patch:
        return Method::patch;
    case beast::http::verb::delete_:
        return Method::del;
    case beast::http::verb::options:
        return Method::options;
    default:
        return std::nullopt;
    }
}

/// Beast's parser for the head alone: Beast 1.83 asserts when an empty chunked body comes in single bytes.
class HeadParser : public beast::http::basic_parser<true>
{
public:
    HeadParser()
    {
        // HeadScanner and the sinks are the limits.
        header_limit(std::numeric_limits<std::uint32_t>::max());
        body_limit(boost::none);
    }

    beast::http::verb verb = beast::http::verb::unknown;
    std::string target;
    int version = 11;
    Headers headers;

private:
    void on_request_impl(beast::http::verb theVerb, beast::string_view, beast::string_view text, int number,
                         error_code &) override
    {
        verb = theVerb;
        target = std::string(text);
        version = number;
    }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       error_code &) override
    {
        headers.add(std::string(name), std::string(value));
    }
    void on_response_impl(int, beast::string_view, int, error_code &) override {}
    void on_header_impl(error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(beast::string_view, error_code &) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view, error_code &) override { return 0; }
    void on_finish_impl(error_code &) override {}
};

/// 505 only for a well-formed version that is none of ours.
int statusOf(const error_code &error, std::string_view head)
{
    const auto line = head.substr(0, head.find("\r\n"));
    const auto version = line.substr(std::min(line.size(), line.rfind(' ')));
    const auto isDigit = [&](std::size_t at) { return version[at] >= '0' && version[at] <= '9'; };
    const bool wellFormed = version.size() == 9 && version.starts_with(" HTTP/") && isDigit(6)
        && version[7] == '.' && isDigit(8);
    return error == beast::http::error::bad_version && wellFormed ? 505 : 400;
}

}

int RequestParser::parseHead(std::string_view head)
{
    HeadParser parser;
    error_code error;
    const auto consumed = parser.put(asio::const_buffer(head.data(), head.size()), error);
    if (error || consumed != head.size() || !parser.is_header_done()) {
        return statusOf(error, head);
    }
    m_method = methodOf(parser.verb);
    m_target = std::move(parser.target);
    m_headers = std::move(parser.headers);
    m_http10 = parser.version < 11;
    m_keepAlive = parser.keep_alive();
    return readFraming();
}

/// RFC 9112 section 6.3: one Content-Length of digits only, or one Transfer-Encoding that is `chunked`, never
/// both.
int RequestParser::readFraming()
{
    const auto lengths = m_headers.count("Content-Length");
    const auto encodings = m_headers.count("Transfer-Encoding");
    if (lengths > 1 || encodings > 1 || (lengths > 0 && encodings > 0) || (encodings > 0 && m_http10)) {
        return 400;
    }
    if (encodings > 0) {
        if (!equalsNoCase(m_headers.get("Transfer-Encoding"), "chunked")) {
            return 501;
        }
        m_chunks.emplace();
    }
    if (lengths > 0) {
        const auto text = m_headers.get("Content-Length");
        const bool digits
            = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        const auto length = digits && text.size() <= 18 ? parseInt(text) : std::nullopt;
        if (!length) {
            return 400;
        }
        m_length = m_left = static_cast<std::uint64_t>(*length);
    }
    return 0;
}

BodyStep RequestParser::feed(std::string_view bytes, BodySink &sink)
{
    if (m_chunks) {
        return m_chunks->feed(bytes, sink);
    }
    const auto part = bytes.substr(0, std::min<std::uint64_t>(m_left, bytes.size()));
    BodyStep step;
    step.status = part.empty() ? 0 : sink.write(part);
    if (step.status == 0) {
        step.consumed = part.size();
        m_left -= part.size();
    }
    return step;
}

}
