// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/listenplan.h"

#include "net/url/url.h"
#include "node/listenaddress.h"

#include <algorithm>

namespace spirula::node
{

namespace
{

constexpr const char *loopback = "127.0.0.1";

/// Whom a home network has: this computer, those beside it, and private addresses behind a second router.
std::vector<net::AddressRange> neighbourRanges(const net::LocalNetwork &network)
{
    std::vector<net::AddressRange> ranges = network.neighbours;
    for (const char *range : {"127.0.0.0/8", "::1", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
                              "169.254.0.0/16", "fc00::/7", "fe80::/10"}) {
        if (auto parsed = net::AddressRange::parse(range)) {
            ranges.push_back(*parsed);
        }
    }
    return ranges;
}

void planNetwork(ListenPlan &plan, const net::LocalNetwork &network)
{
    std::vector<std::string> all{loopback};
    std::vector<std::string> onlyV4{loopback};
    for (const auto &address : network.addresses) {
        all.push_back(address.to_string());
        if (address.is_v4()) {
            onlyV4.push_back(address.to_string());
        }
    }
    // An address that is just coming or going cannot be bound; v6 ones need a second until they are sure.
    plan.choices = {std::move(all), std::move(onlyV4), {loopback}};
    plan.peers = neighbourRanges(network);
}

}

Result<ListenPlan> listenPlan(const NodeOptions &options, const model::Settings &settings,
                              const net::LocalNetwork *open)
{
    ListenPlan plan;
    if (!settings.certificateFile.empty() && !settings.certificateKeyFile.empty()) {
        plan.certificateFile = settings.certificateFile;
        plan.keyFile = settings.certificateKeyFile;
    }
    plan.port = static_cast<std::uint16_t>(settings.publicPort);
    ListenAddress fixed;
    if (options.publicListen) {
        SPIRULA_TRY(fixed, ListenAddress::parse(*options.publicListen));
        plan.port = fixed.port;
    }
    if (!settings.siteOn) {
        return plan;
    }
    if (options.publicListen) {
        plan.choices = {{fixed.address}};
        return plan;
    }
    SPIRULA_TRY(const net::PublicUrl url, sitePublicUrl(options, settings));
    // An address from the command line says nothing about where to listen: a proxy may be in front.
    if (!options.publicUrl && leadsElsewhere(url)) {
        plan.choices = {{"::"}, {"0.0.0.0"}};
        plan.nextBestLasts = true;
    } else if (open) {
        planNetwork(plan, *open);
    } else {
        plan.choices = {{loopback}};
    }
    return plan;
}

Result<net::PublicUrl> sitePublicUrl(const NodeOptions &options, const model::Settings &settings)
{
    if (options.publicUrl) {
        return net::PublicUrl::parse(*options.publicUrl);
    }
    if (!settings.publicUrl.empty()) {
        return net::PublicUrl::parse(settings.publicUrl);
    }
    std::string port = std::to_string(settings.publicPort);
    if (options.publicListen) {
        SPIRULA_TRY(const auto fixed, ListenAddress::parse(*options.publicListen));
        port = std::to_string(fixed.port);
    }
    const bool https = !settings.certificateFile.empty() && !settings.certificateKeyFile.empty();
    return net::PublicUrl::parse((https ? "https://127.0.0.1:" : "http://127.0.0.1:") + port);
}

bool leadsElsewhere(const net::PublicUrl &url)
{
    const auto parsed = net::Url::parse(url.origin());
    if (!parsed) {
        return false;
    }
    const std::string &host = parsed->host();
    if (const auto address = net::parseAddress(host)) {
        return !address->is_loopback() && !address->is_unspecified();
    }
    return host != "localhost" && !host.ends_with(".localhost"); // RFC 6761 section 6.3
}

}
