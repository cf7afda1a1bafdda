// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/remoteaddress.h"

#include "base/text.h"

#include <ranges>

namespace spirula::net
{

namespace
{

/// Some proxies add the port: "192.0.2.1:4711", "[2001:db8::1]:4711".
std::optional<asio::ip::address> parseHop(std::string_view text)
{
    text = trim(text);
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        return end == text.npos ? std::nullopt : parseAddress(text.substr(1, end - 1));
    }
    if (text.find('.') != text.npos && text.find(':') == text.rfind(':')) {
        text = text.substr(0, text.find(':'));
    }
    return parseAddress(text);
}

std::vector<std::string_view> values(const Headers &headers, std::string_view name)
{
    std::vector<std::string_view> all;
    for (const auto &[fieldName, value] : headers.all()) {
        if (equalsNoCase(fieldName, name)) {
            for (const auto part : split(value, ',')) {
                all.push_back(part);
            }
        }
    }
    return all;
}

}

RemoteAddress RemoteAddress::find(const asio::ip::address &peer, bool secure, const Headers &headers,
                                  const std::vector<AddressRange> &trusted)
{
    RemoteAddress client{plainAddress(peer), secure};
    if (!containsAddress(trusted, client.address)) {
        return client;
    }
    if (const auto protocols = values(headers, "X-Forwarded-Proto"); !protocols.empty()) {
        client.secure = equalsNoCase(trim(protocols.back()), "https");
    }
    const auto hops = values(headers, "X-Forwarded-For");
    for (const auto hop : hops | std::views::reverse) {
        const auto address = parseHop(hop);
        if (!address) {
            break;
        }
        client.address = *address;
        if (!containsAddress(trusted, *address)) {
            break;
        }
    }
    return client;
}

}
