// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/context.h"
#include "node/reach/homenetwork.h"
#include "node/reach/publicdoor.h"
#include "node/reach/reach.h"
#include "node/reach/reachevidence.h"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>

namespace spirula::node
{

/// What Reach knows and waits for; only its own .cpp files see it.
struct Reach::State {
    State(Context &theContext, net::HttpServer &theServer, Visitors &theVisitors, SelfProofs &theProofs);

    /// Counts a coroutine as long as it runs, however it ends.
    class Alive
    {
    public:
        explicit Alive(std::shared_ptr<State> state);
        Alive(const Alive &) = delete;
        Alive &operator=(const Alive &) = delete;
        ~Alive();

    private:
        std::shared_ptr<State> m_state;
    };

    // reach.cpp: the loop that brings everything in line
    static Task<void> keep(std::shared_ptr<State> state);
    static Task<void> watchNetwork(std::shared_ptr<State> state);
    Task<Result<void>> round();
    Task<void> rest();
    SteadyClock::duration pause();
    bool isUrgent() const { return stopping || networkChanged || wanted != settled; }
    void wake();
    Task<void> settle();

    // reachreport.cpp: what is known, as the owner is told it
    wire::HomeReach report();
    void tell();
    std::vector<std::string> networkUrls() const;
    bool isAddressSet() const;

    // reachtrials.cpp: evidence under the own address
    static Task<void> keepTrying(std::shared_ptr<State> state);
    Task<wire::HomeReachCheck> check(wire::ReachCheckKind kind);
    void take(const wire::HomeReachCheck &check);
    void tryAgain();
    std::optional<SteadyClock::duration> untilTrial() const;
    Task<void> loadEvidence();
    Task<void> saveEvidence();

    Context &context;
    net::HttpServer &server;
    Visitors &visitors;
    SelfProofs &proofs;
    PublicDoor door;
    HomeNetwork network;
    OwnVisits visits;

    asio::steady_timer timer; ///< of keep()
    asio::steady_timer trialTimer; ///< of keepTrying()
    asio::steady_timer settledTimer; ///< cancelled when `settled` or `alive` changes
    asio::cancellation_signal endWatching;
    asio::cancellation_signal endTrying;
    std::uint64_t wanted = 0; ///< rounds that somebody waits for
    std::uint64_t settled = 0;
    bool networkChanged = true;
    bool news = false; ///< of visitors
    bool trialWanted = false;
    bool stopping = false;
    bool started = false;
    int alive = 0; ///< coroutines

    std::string evidenceUrl; ///< of `visits` and the last visitor from outside
    std::optional<WallTime> savedOutside;
    std::optional<WallTime> savedLedHere;
    wire::ReachState shown = wire::ReachState::off;
    WallTime since = 0;
    std::optional<wire::HomeReach> told;
};

}
