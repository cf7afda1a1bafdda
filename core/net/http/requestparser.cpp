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

// A chunk of one byte costs six on the wire; more than that is only made to keep us busy.
constexpr std::uint64_t mostWirePerByte = 6;
constexpr std::uint64_t wireSlack = 64 * 1024;
// "0\r\n\r\n": no chunk line with what must follow it is shorter. Beast 1.83 asserts that when it is called
// again after it has asked for more, which a client that sends single bytes would turn into an abort.
constexpr std::size_t shortestEnd = 5;

error_code refused() { return beast::http::make_error_code(beast::http::error::bad_value); }

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

}

class RequestParser::Beast : public beast::http::basic_parser<true>
{
public:
    std::optional<Method> method;
    int version = 11;
    std::string target;
    Headers headers;
    BodySink *sink = nullptr;
    int sinkStatus = 0;
    std::uint64_t wireBytes = 0;
    std::uint64_t bodyBytes = 0;
    bool askedForMore = false;

private:
    void on_request_impl(beast::http::verb verb, beast::string_view, beast::string_view text, int number,
                         error_code &) override
    {
        method = methodOf(verb);
        target = std::string(text);
        version = number;
    }
    void on_response_impl(int, beast::string_view, int, error_code &error) override { error = refused(); }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       error_code &) override
    {
        // Fields behind a chunked body are dropped: merging them into the head would let a body change what
        // was checked.
        if (!is_header_done()) {
            headers.add(std::string(name), std::string(value));
        }
    }
    void on_header_impl(error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(beast::string_view bytes, error_code &error) override
    {
        return take(bytes, error);
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code &error) override
    {
        return take(bytes, error);
    }
    void on_finish_impl(error_code &) override {}

    std::size_t take(beast::string_view bytes, error_code &error)
    {
        bodyBytes += bytes.size();
        sinkStatus = sink->write({bytes.data(), bytes.size()});
        if (sinkStatus != 0) {
            error = refused();
        }
        return bytes.size();
    }
};

RequestParser::RequestParser()
    : m_beast(std::make_unique<Beast>())
{
    // HeadScanner and the sinks are the limits.
    m_beast->header_limit(std::numeric_limits<std::uint32_t>::max());
    m_beast->body_limit(boost::none);
    m_beast->eager(false);
}

RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser &&) noexcept = default;

namespace
{

/// RFC 9112 section 6.3: one Content-Length of digits only, or one Transfer-Encoding that is `chunked`, never
/// both.
int checkFraming(const Headers &headers, bool http10)
{
    const auto lengths = headers.count("Content-Length");
    const auto encodings = headers.count("Transfer-Encoding");
    if (lengths > 1 || encodings > 1 || (lengths > 0 && encodings > 0) || (encodings > 0 && http10)) {
        return 400;
    }
    const auto length = headers.get("Content-Length");
    const bool digits
        = std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (lengths > 0 && (length.empty() || length.size() > 18 || !digits)) {
        return 400;
    }
    return encodings > 0 && !equalsNoCase(headers.get("Transfer-Encoding"), "chunked") ? 501 : 0;
}

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
    error_code error;
    while (!head.empty() && !m_beast->is_header_done()) {
        const auto consumed = m_beast->put(asio::const_buffer(head.data(), head.size()), error);
        // Beast refuses two lengths and length with chunks by itself; unknown codings are checked below.
        if (error || consumed == 0) {
            return statusOf(error, head);
        }
        head.remove_prefix(consumed);
    }
    return m_beast->is_header_done() && head.empty() ? checkFraming(m_beast->headers, isHttp10()) : 400;
}

std::optional<Method> RequestParser::method() const { return m_beast->method; }
const std::string &RequestParser::target() const { return m_beast->target; }
Headers &RequestParser::headers() { return m_beast->headers; }
bool RequestParser::isHttp10() const { return m_beast->version < 11; }
bool RequestParser::keepAlive() const { return m_beast->keep_alive(); }
bool RequestParser::hasBody() const { return !m_beast->is_done(); }
bool RequestParser::isDone() const { return m_beast->is_done(); }

std::optional<std::uint64_t> RequestParser::contentLength() const
{
    const auto length = m_beast->content_length();
    return length ? std::optional<std::uint64_t>(*length) : std::nullopt;
}

RequestParser::Fed RequestParser::feed(std::string_view bytes, BodySink &sink)
{
    Fed fed;
    if (m_beast->askedForMore && bytes.size() < shortestEnd) {
        return fed;
    }
    m_beast->askedForMore = false;
    m_beast->sink = &sink;
    while (fed.consumed < bytes.size() && !m_beast->is_done()) {
        error_code error;
        const auto consumed = m_beast->put(
            asio::const_buffer(bytes.data() + fed.consumed, bytes.size() - fed.consumed), error);
        fed.consumed += consumed;
        m_beast->wireBytes += consumed;
        if (error == beast::http::error::need_more) {
            m_beast->askedForMore = true;
            break;
        }
        if (error || m_beast->wireBytes > m_beast->bodyBytes * mostWirePerByte + wireSlack) {
            fed.status = m_beast->sinkStatus != 0 ? m_beast->sinkStatus : 400;
            break;
        }
    }
    return fed;
}

}
