// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/url/url.h"

#include "base/text.h"
#include "net/address/addressparse.h"

#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>

#include <algorithm>

namespace spirula::net
{

namespace
{

namespace urls = boost::urls;

constexpr std::size_t longest = 8192;

Error badUrl(std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", "url"}, {"reason", std::move(reason)}});
}

/// Behind the host, people and programs also write characters that belong encoded: brackets in queries, other
/// scripts in paths. Spaces, control characters and backslashes stay errors: programs disagree about what
/// those mean.
std::string withEncodedRest(std::string_view text)
{
    auto begin = text.find("//");
    const bool hasHost = begin != std::string_view::npos && text.find_first_of("/?#") == begin;
    begin = hasHost ? text.find_first_of("/?#", begin + 2) : 0;
    if (begin == std::string_view::npos) {
        return std::string(text);
    }
    std::string result(text.substr(0, begin));
    for (const char c : text.substr(begin)) {
        const bool encode = static_cast<unsigned char>(c) >= 0x80
            || std::string_view("[]{}|^`\"<>").find(c) != std::string_view::npos;
        result += encode ? percentEncode({&c, 1}) : std::string(1, c);
    }
    return result;
}

bool isHostName(std::string_view host)
{
    return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    });
}

/// Lower case and decoded; a v6 address in its one short form. Zones name our interfaces: nobody else's
/// business.
Result<std::string> normalHost(const urls::url &url)
{
    if (url.host_type() == urls::host_type::ipv6) {
        const auto address = parseAddress(url.host_address());
        // A v4 address in v6 clothes stays what it is, so that its text means the same to everybody.
        boost::system::error_code error;
        const auto plain = asio::ip::make_address_v6(url.host_address(), error);
        if (!address || error) {
            return badUrl("its address can't be read");
        }
        return plain.to_string();
    }
    std::string host = toLower(url.host());
    if (url.host_type() == urls::host_type::ipvfuture || !isHostName(host)) {
        return badUrl("its host name can't be used");
    }
    return host;
}

/// RFC 3986 section 5.2.4. (Boost.URL keeps ".." that lead above the root.)
std::string withoutDotSegments(std::string_view path)
{
    std::vector<std::string_view> kept;
    const auto segments = split(path.starts_with('/') ? path.substr(1) : path, '/');
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        const bool up = segments[i] == "..";
        if (up && !kept.empty()) {
            kept.pop_back();
        }
        if (!up && segments[i] != ".") {
            kept.push_back(segments[i]);
        } else if (last) {
            kept.push_back({}); // "/a/.." is "/": the slash stays
        }
    }
    std::string result;
    for (const std::string_view segment : kept) {
        result += '/';
        result += segment;
    }
    return result.empty() ? "/" : result;
}

Result<std::uint16_t> portOf(const urls::url &url, bool secure)
{
    if (!url.has_port() || url.port().empty()) {
        return std::uint16_t(secure ? 443 : 80);
    }
    const auto port = parseInt(url.port());
    if (!port || *port < 1 || *port > 65535) {
        return badUrl("its port is not between 1 and 65535");
    }
    return static_cast<std::uint16_t>(*port);
}

}

Result<Url> Url::parse(std::string_view text)
{
    if (text.size() > longest) {
        return badUrl("it is longer than 8192 bytes");
    }
    const std::string encoded = withEncodedRest(text);
    const auto parsed = urls::parse_uri(encoded);
    if (!parsed) {
        return badUrl("it is no URL");
    }
    try {
        urls::url url(*parsed);
        const std::string scheme = toLower(url.scheme());
        if ((scheme != "http" && scheme != "https") || !url.has_authority()) {
            return badUrl("it doesn't begin with https:// or http://");
        }
        if (url.has_userinfo()) {
            return badUrl("it holds a user name");
        }
        url.normalize();
        Url result;
        result.m_secure = scheme == "https";
        SPIRULA_TRY(result.m_host, normalHost(url));
        SPIRULA_TRY(result.m_port, portOf(url, result.m_secure));
        result.m_target = withoutDotSegments(url.encoded_path());
        if (url.has_query()) {
            result.m_target += '?';
            result.m_target += std::string_view(url.encoded_query());
        }
        return result;
    } catch (const std::exception
                 &problem) { // Boost.URL's setters throw; a URL of a stranger must not end more than itself
        return badUrl("it is no URL");
    }
}

Result<Url> Url::resolve(std::string_view reference) const
{
    if (reference.size() > longest) {
        return badUrl("it is longer than 8192 bytes");
    }
    const std::string encoded = withEncodedRest(reference);
    const auto parsed = urls::parse_uri_reference(encoded);
    if (!parsed) {
        return badUrl("it is no URL");
    }
    if (parsed->has_scheme()) {
        return parse(encoded);
    }
    if (parsed->has_authority()) {
        return parse((m_secure ? "https:" : "http:") + encoded);
    }
    // RFC 3986 section 5.2: parse() removes the dot segments of the merged path and the fragment.
    const std::string_view relativePath = parsed->encoded_path();
    if (relativePath.empty()) {
        return parse(origin() + (parsed->has_query() ? std::string(path()) : m_target) + encoded);
    }
    if (relativePath.starts_with('/')) {
        return parse(origin() + encoded);
    }
    return parse(origin() + std::string(path().substr(0, path().rfind('/') + 1)) + encoded);
}

std::string_view Url::path() const { return std::string_view(m_target).substr(0, m_target.find('?')); }

std::string Url::hostAndPort() const
{
    std::string text = m_host.find(':') == std::string::npos ? m_host : "[" + m_host + "]";
    if (m_port != (m_secure ? 443 : 80)) {
        text += ":" + std::to_string(m_port);
    }
    return text;
}

std::string Url::origin() const { return (m_secure ? "https://" : "http://") + hostAndPort(); }

std::string Url::webSocketOrigin() const { return (m_secure ? "wss://" : "ws://") + hostAndPort(); }

std::string Url::toString() const { return origin() + m_target; }

}
