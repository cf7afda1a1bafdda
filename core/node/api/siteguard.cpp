// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/siteguard.h"

#include "base/text.h"
#include "net/address/addressparse.h"
#include "net/http/hosttext.h"
#include "node/listenaddress.h"
#include "node/reach/listenplan.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>

namespace spirula::node
{

namespace
{

/// What home networks hang on a computer's name, and nobody in the world can have.
constexpr std::array<std::string_view, 4> homeEndings{".local", ".lan", ".home.arpa", ".internal"};

std::string computerName()
{
    std::array<char, HOST_NAME_MAX + 1> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : std::string();
}

bool listensWide(const NodeOptions &options)
{
    if (!options.publicListen) {
        return false;
    }
    const auto listen = ListenAddress::parse(*options.publicListen);
    const auto address = listen ? net::parseAddress(listen->address) : std::nullopt;
    return address && !address->is_loopback();
}

/// What stands before `ending`; nothing when it is not there.
std::optional<std::string_view> before(std::string_view text, std::string_view ending)
{
    if (text.size() < ending.size() || !equalsNoCase(text.substr(text.size() - ending.size()), ending)) {
        return std::nullopt;
    }
    return text.substr(0, text.size() - ending.size());
}

}

bool isNameAtHome(std::string_view host, std::string_view computer)
{
    std::string_view name = net::hostWithoutPort(host);
    if (net::parseAddress(name)) {
        return true;
    }
    if (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    if (equalsNoCase(name, "localhost") || before(name, ".localhost")) { // RFC 6761 section 6.3
        return true;
    }
    const std::string_view own = computer.substr(0, computer.find('.'));
    if (own.empty()) {
        return false;
    }
    return equalsNoCase(name, computer) || equalsNoCase(name, own)
        || std::ranges::any_of(homeEndings, [&](std::string_view ending) {
               const auto label = before(name, ending);
               return label && equalsNoCase(*label, own);
           });
}

SiteGuard::SiteGuard(const Context &context)
    : m_context(context)
    , m_listensWide(listensWide(context.options))
{
}

bool SiteGuard::isAtHome()
{
    if (std::string url = m_context.identity.get().publicUrl; url != m_url) {
        const auto parsed = net::PublicUrl::parse(url);
        m_leadsElsewhere = parsed && leadsElsewhere(*parsed);
        m_url = std::move(url);
    }
    return !m_leadsElsewhere && !m_listensWide;
}

std::optional<net::Response> SiteGuard::check(const net::Request &request)
{
    const std::string_view host = request.headers.get("Host"); // none: HTTP/1.0, and no browser
    if (host.empty() || !isAtHome() || isNameAtHome(host, {})
        || isNameAtHome(host, computerName())) { // asked of the system only for a host that could be it
        return std::nullopt;
    }
    return net::Response::text(
        421,
        "This site has no public address yet, so it answers to the names and addresses of "
        "its computer only.\nOpen it at "
            + m_url + "/, or give it a public address in Spirula.\n");
}

}
