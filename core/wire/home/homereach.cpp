// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homereach.h"

#include "wire/home/homejson.h"
#include "wire/home/wordtable.h"

namespace spirula::wire
{

namespace
{

constexpr std::array<Words<ReachState>, 6> stateWords{{{ReachState::off, "off"},
                                                       {ReachState::thisComputer, "thisComputer"},
                                                       {ReachState::homeNetwork, "homeNetwork"},
                                                       {ReachState::everyone, "public"},
                                                       {ReachState::notConfirmed, "publicNotConfirmed"},
                                                       {ReachState::unreachable, "publicUnreachable"}}};
constexpr std::array<Words<ReachCheckKind>, 5> kindWords{{{ReachCheckKind::resolves, "resolves"},
                                                          {ReachCheckKind::port, "port"},
                                                          {ReachCheckKind::certificate, "certificate"},
                                                          {ReachCheckKind::page, "page"},
                                                          {ReachCheckKind::clock, "clock"}}};
constexpr std::array<Words<ReachCheckState>, 3> resultWords{{{ReachCheckState::ok, "ok"},
                                                             {ReachCheckState::failed, "failed"},
                                                             {ReachCheckState::skipped, "skipped"}}};
constexpr std::size_t maxAddresses = 100;
constexpr int maxPort = 65535;

}

std::string_view word(ReachState state) { return wordOf(stateWords, state); }
std::string_view word(ReachCheckKind kind) { return wordOf(kindWords, kind); }
std::string_view word(ReachCheckState state) { return wordOf(resultWords, state); }

std::optional<ReachState> reachStateFromWord(std::string_view text) { return fromWord(stateWords, text); }
std::optional<ReachCheckKind> reachCheckKindFromWord(std::string_view text)
{
    return fromWord(kindWords, text);
}
std::optional<ReachCheckState> reachCheckStateFromWord(std::string_view text)
{
    return fromWord(resultWords, text);
}

std::string encode(const HomeReach &reach)
{
    const auto &visitor = reach.lastOutsideVisitor;
    return writeJson(json::object{{"state", word(reach.state)},
                                  {"since", timeOrNull(reach.since)},
                                  {"siteUrl", reach.siteUrl},
                                  {"addressSet", reach.addressSet},
                                  {"https", reach.https},
                                  {"port", reach.port},
                                  {"portTaken", reach.portTaken},
                                  {"freePort", orNull(reach.freePort)},
                                  {"homeNetwork", reach.homeNetwork},
                                  {"networkName", reach.networkName},
                                  {"networkUrls", textArray(reach.networkUrls)},
                                  {"lastOutsideVisitor", visitor ? json::value(isoTime(*visitor)) : nullptr},
                                  {"watchers", reach.watchers},
                                  {"fixedByCommandLine", reach.fixedByCommandLine},
                                  {"problem", reach.problem}});
}

Result<HomeReach> decodeHomeReach(std::string_view text)
{
    return decodeAnswer<HomeReach>(text, [](JsonReader &reader, HomeReach &reach) {
        reader.require("state");
        reader.choice("state", reach.state, reachStateFromWord, "is no state of reach");
        reader.time("since", reach.since);
        reader.text("siteUrl", reach.siteUrl, maxUrlBytes);
        reader.flag("addressSet", reach.addressSet);
        reader.flag("https", reach.https);
        reader.number("port", reach.port, 0, maxPort);
        reader.flag("portTaken", reach.portTaken);
        reader.ifThere("freePort", reach.freePort,
                       [&](int &port) { reader.number("freePort", port, 1, maxPort); });
        reader.flag("homeNetwork", reach.homeNetwork);
        reader.text("networkName", reach.networkName, 1000);
        reader.texts("networkUrls", reach.networkUrls, maxAddresses, maxUrlBytes);
        reader.ifThere("lastOutsideVisitor", reach.lastOutsideVisitor,
                       [&](WallTime &time) { reader.time("lastOutsideVisitor", time); });
        reader.number("watchers", reach.watchers);
        reader.flag("fixedByCommandLine", reach.fixedByCommandLine);
        reader.text("problem", reach.problem, 100);
    });
}

std::string encode(const HomeReachCheck &check)
{
    return writeJson(json::object{{"check", word(check.check)},
                                  {"state", word(check.state)},
                                  {"reason", check.reason},
                                  {"parameters", textMembers(check.parameters)}});
}

Result<HomeReachCheck> decodeHomeReachCheck(std::string_view text)
{
    return decodeAnswer<HomeReachCheck>(text, [](JsonReader &reader, HomeReachCheck &check) {
        reader.require("check");
        reader.require("state");
        reader.choice("check", check.check, reachCheckKindFromWord, "is no check of reach");
        reader.choice("state", check.state, reachCheckStateFromWord, "is no state of a check");
        reader.text("reason", check.reason, 100);
        if (const json::value *parameters = reader.find("parameters");
            parameters && parameters->is_object()) {
            check.parameters = textMembers(parameters->get_object());
        }
    });
}

}
