// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reachtext.h"

#include "format.h"

namespace spirula::ctl
{

namespace
{

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
