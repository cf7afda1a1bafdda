// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula::wire
{

/// How far the site reaches, by evidence.
enum class ReachState {
    off, ///< nothing is served
    thisComputer,
    homeNetwork,
    everyone, ///< "public": somebody outside was here
    notConfirmed, ///< "publicNotConfirmed": it has an address, nobody came by it yet
    unreachable, ///< "publicUnreachable": the own address led here once and does not any more
};

std::string_view word(ReachState state);
std::optional<ReachState> reachStateFromWord(std::string_view text);

/// GET /reach and the body of the event "reach.changed": what the owner is told about the site's reach.
struct HomeReach {
    ReachState state = ReachState::off;
    WallTime since = 0; ///< when the state began
    std::string siteUrl; ///< origin of the public pages
    bool addressSet = false; ///< siteUrl is more than this computer's loopback
    bool https = false;
    int port = 0; ///< where the site listens, or would
    bool portTaken = false; ///< by another program: the site is not served
    std::optional<int> freePort; ///< one to offer instead of a taken one
    bool homeNetwork = false; ///< listens on the addresses of the home network
    std::string networkName; ///< of the network that this computer is on, empty without one
    std::vector<std::string> networkUrls; ///< of the first page, for others on this network
    std::optional<WallTime> lastOutsideVisitor;
    std::int64_t watchers = 0; ///< addresses that fetched media in the last 30 s
    bool fixedByCommandLine = false; ///< listener or address: the settings do not count for what is fixed
    std::string problem; ///< "", portTaken, cannotListen or newNetwork
    bool operator==(const HomeReach &) const = default;
};

std::string encode(const HomeReach &reach);
Result<HomeReach> decodeHomeReach(std::string_view json);

enum class ReachCheckKind { resolves, port, certificate, page, clock };
enum class ReachCheckState { ok, failed, skipped };

std::string_view word(ReachCheckKind kind);
std::string_view word(ReachCheckState state);
std::optional<ReachCheckKind> reachCheckKindFromWord(std::string_view text);
std::optional<ReachCheckState> reachCheckStateFromWord(std::string_view text);

/// The answer of POST /reach/checks/{check}.
struct HomeReachCheck {
    ReachCheckKind check = ReachCheckKind::resolves;
    ReachCheckState state = ReachCheckState::skipped;
    std::string reason; ///< a stable id, empty where there is nothing to say
    std::vector<std::pair<std::string, std::string>> parameters; ///< for the sentence
    bool operator==(const HomeReachCheck &) const = default;
};

std::string encode(const HomeReachCheck &check);
Result<HomeReachCheck> decodeHomeReachCheck(std::string_view json);

}
