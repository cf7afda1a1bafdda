// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/eventhub.h"
#include "node/reach/reachstate.h"

#include <algorithm>

namespace spirula::node
{

namespace
{

constexpr WallTime minute = 60'000;

bool isEverywhere(const std::vector<std::string> &addresses)
{
    return std::ranges::any_of(addresses, [](const std::string &text) {
        const auto address = net::parseAddress(text);
        return address && address->is_unspecified();
    });
}

std::string origin(bool secure, const asio::ip::address &address, std::uint16_t port)
{
    const std::string host = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
    return (secure ? "https://" : "http://") + host + ":" + std::to_string(port);
}

/// A visitor more is no news; the first in a minute is.
bool saysTheSame(wire::HomeReach a, wire::HomeReach b)
{
    for (wire::HomeReach *reach : {&a, &b}) {
        if (reach->lastOutsideVisitor) {
            *reach->lastOutsideVisitor -= *reach->lastOutsideVisitor % minute;
        }
    }
    return a == b;
}

}

bool Reach::State::isAddressSet() const
{
    const auto url = sitePublicUrl(context.options, context.settings);
    return url && leadsElsewhere(*url);
}

/// v4 first: it is shorter to type.
std::vector<std::string> Reach::State::networkUrls() const
{
    std::vector<std::string> urls;
    if (!door.isOpen()) {
        return urls;
    }
    const bool everywhere = isEverywhere(door.addresses());
    for (const bool v4 : {true, false}) {
        for (const auto &address : network.now().addresses) {
            const bool listened = everywhere || std::ranges::count(door.addresses(), address.to_string()) > 0;
            if (listened && address.is_v4() == v4) {
                urls.push_back(origin(door.isSecure(), address, door.port()));
            }
        }
    }
    return urls;
}

wire::HomeReach Reach::State::report()
{
    wire::HomeReach reach;
    reach.siteUrl = context.identity.get().publicUrl;
    reach.addressSet = isAddressSet();
    reach.https = reach.siteUrl.starts_with("https:");
    reach.port = door.port();
    reach.portTaken = door.error() && door.error()->code == ErrorCode::portTaken;
    reach.freePort = door.freePort();
    reach.networkUrls = networkUrls();
    reach.homeNetwork = !reach.networkUrls.empty();
    reach.networkName = network.now().name;
    reach.lastOutsideVisitor = visitors.lastOutside();
    reach.watchers = visitors.watchers(SteadyClock::now());
    reach.fixedByCommandLine = context.options.publicListen || context.options.publicUrl;
    if (door.error()) {
        reach.problem = reach.portTaken ? "portTaken" : "cannotListen";
    } else if (network.isNew() && !context.settings.homeNetwork) {
        reach.problem = "newNetwork";
    }
    reach.state = reachState({.listening = door.isOpen(),
                              .addressSet = reach.addressSet,
                              .onNetwork = reach.homeNetwork,
                              .ledHereAt = visits.ledHereAt(),
                              .failingSince = visits.failingSince(),
                              .lastOutside = visitors.lastOutside()});
    if (reach.state != shown) {
        shown = reach.state;
        since = reach.state == wire::ReachState::unreachable ? *visits.failingSince() : context.clock.now();
    }
    reach.since = since;
    return reach;
}

void Reach::State::tell()
{
    wire::HomeReach reach = report();
    if (told && saysTheSame(*told, reach)) {
        return;
    }
    if (told) { // nobody was told anything else before
        context.events.publish({{0, "reach.changed", "reach", wire::encode(reach), context.clock.now()}});
    }
    told = std::move(reach);
}

}
