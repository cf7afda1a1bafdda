// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reachtext.h"

#include "format.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace spirula::ctl
{

namespace
{

/// What is not here is the name of a check or an error's code.
constexpr std::pair<std::string_view, std::string_view> reasons[] = {
    {"noAddress", "Your site has no address (setting publicUrl)"},
    {"siteOff", "Your site is not served"},
    {"notHttps", "The address has no https"},
    {"leadsNowhere", "Add an A or AAAA record where you bought the domain"},
    {"leadsToThisComputer", "Here the name stands for this very computer"},
    {"refused", "Nothing listens there: forward the port to this computer, or start the proxy"},
    {"timedOut", "Nothing answers in time: forward the port to this computer, or start the proxy"},
    {"notTrusted", "Get a new certificate for this address and load it"},
    {"otherServer", "Something else answers: point the proxy or the port to this computer"},
    {"notSynchronised", "Let the system set the time automatically"},
    {"differs", "This clock and the one at your address differ: set the time automatically"},
    {"unknown", "The system doesn't tell"},
};

std::string stateText(const wire::HomeReach &reach)
{
    using wire::ReachState;
    switch (reach.state) {
    case ReachState::off:
        return "Off: nobody can open your site";
    case ReachState::thisComputer:
        return "This computer: others can't reach your site yet";
    case ReachState::homeNetwork:
        return "Home network: everyone on your network can watch";
    case ReachState::everyone:
        return "Public: anyone can watch";
    case ReachState::notConfirmed:
        return "Public, not confirmed: nobody from outside has opened your site yet";
    case ReachState::unreachable:
        break;
    }
    return "Public, unreachable since " + dateText(reach.since) + ": your address doesn't lead here any more";
}

std::string problemText(const wire::HomeReach &reach)
{
    const std::string port = std::to_string(reach.port);
    if (reach.problem == "portTaken") {
        return "Port " + port + " is taken by another program."
            + (reach.freePort ? " Free: spirulactl settings set publicPort " + std::to_string(*reach.freePort)
                              : "");
    }
    if (reach.problem == "cannotListen") {
        return "Your site can't listen on port " + port + "; the log says why.";
    }
    if (reach.problem == "newNetwork") {
        return "Home network turned itself off: " + reach.networkName + " is new to this computer.";
    }
    return {};
}

std::string listed(const std::vector<std::string> &texts)
{
    std::string text;
    for (const std::string &one : texts) {
        text += (text.empty() ? "" : ", ") + one;
    }
    return text;
}

}

std::string checkName(wire::ReachCheckKind kind)
{
    switch (kind) {
    case wire::ReachCheckKind::resolves:
        return "The name leads somewhere";
    case wire::ReachCheckKind::port:
        return "The port answers";
    case wire::ReachCheckKind::certificate:
        return "The certificate is valid";
    case wire::ReachCheckKind::page:
        return "Your page loads";
    case wire::ReachCheckKind::clock:
        break;
    }
    return "The clock is right";
}

std::string checkReason(const wire::HomeReachCheck &check)
{
    if (check.state == wire::ReachCheckState::ok) {
        return {};
    }
    const auto found
        = std::ranges::find(reasons, check.reason, &std::pair<std::string_view, std::string_view>::first);
    if (found != std::end(reasons)) {
        return std::string(found->second);
    }
    const auto before = wire::reachCheckKindFromWord(check.reason);
    return before ? "First has to work: " + checkName(*before) : check.reason;
}

std::vector<std::pair<std::string, std::string>> reachRows(const wire::HomeReach &reach)
{
    return {
        {"Reach", stateText(reach)},
        {"Problem", problemText(reach)},
        {"On your network", listed(reach.networkUrls)},
        {"Last outside visitor", reach.lastOutsideVisitor ? dateText(*reach.lastOutsideVisitor) : ""},
        {"Watching now", reach.watchers > 0 ? std::to_string(reach.watchers) : ""},
        {"Fixed",
         reach.fixedByCommandLine ? "by --public-listen or --public-url; settings don't count there" : ""},
    };
}

}
