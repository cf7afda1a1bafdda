// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"
#include "node/context.h"

#include <optional>
#include <string>
#include <string_view>

namespace spirula::node
{

/// While the site has no address in the world it is for this computer and the home network. A web page of
/// somebody else in the owner's browser reaches it there too: by its own address, or by a name of the page's
/// own that is made to lead there (DNS rebinding). It learns nothing either way. Lives on the API loop.
class SiteGuard
{
public:
    explicit SiteGuard(const Context &context);

    /// Whether the site has no address in the world, neither by the settings nor by the command line.
    bool isAtHome();
    /// A refusal for names that are not this computer's, while it is at home.
    std::optional<net::Response> check(const net::Request &request);

private:
    const Context &m_context;
    bool m_listensWide = false; ///< the command line says where to listen, and that is no loopback
    std::string m_url; ///< of the last answer
    bool m_leadsElsewhere = false;
};

/// Whether "name", "name:9100" or "[::1]:9100" is what this computer, called `computer`, may be asked by
/// without having an address in the world. Any numeric address is: it cannot be made to lead elsewhere.
bool isNameAtHome(std::string_view host, std::string_view computer);

}
