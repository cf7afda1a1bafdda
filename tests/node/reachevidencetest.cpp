// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reachevidence.h"

#include <gtest/gtest.h>

namespace spirula::node
{

using wire::ReachState;

TEST(ReachState, withoutAnAddress)
{
    EXPECT_EQ(reachState({}), ReachState::off);
    EXPECT_EQ(reachState({.listening = true}), ReachState::thisComputer);
    EXPECT_EQ(reachState({.listening = true, .onNetwork = true}), ReachState::homeNetwork);
    EXPECT_EQ(reachState({.listening = true, .onNetwork = true, .lastOutside = 5}), ReachState::homeNetwork)
        << "nobody can be given an address";
    EXPECT_EQ(reachState({.addressSet = true, .lastOutside = 5}), ReachState::off);
}

TEST(ReachState, publicIsWhatWasSeenFromOutside)
{
    ReachFacts facts{.listening = true, .addressSet = true, .onNetwork = true};
    EXPECT_EQ(reachState(facts), ReachState::notConfirmed);
    facts.ledHereAt = 1;
    EXPECT_EQ(reachState(facts), ReachState::notConfirmed) << "the own look is not from outside";
    facts.lastOutside = 5;
    EXPECT_EQ(reachState(facts), ReachState::everyone);
}

TEST(ReachState, onlyWhatWorkedOnceCanHaveCeased)
{
    ReachFacts facts{.listening = true, .addressSet = true};
    facts.failingSince = 10;
    EXPECT_EQ(reachState(facts), ReachState::notConfirmed);
    facts.lastOutside = 5;
    EXPECT_EQ(reachState(facts), ReachState::everyone) << "a router that does not lead back in";
    facts.ledHereAt = 1;
    EXPECT_EQ(reachState(facts), ReachState::unreachable);
    facts.lastOutside = 11;
    EXPECT_EQ(reachState(facts), ReachState::everyone) << "somebody came after it";
}

TEST(OwnVisits, aSecondFailureInARowCounts)
{
    OwnVisits visits;
    visits.succeeded(1);
    EXPECT_EQ(visits.ledHereAt(), 1);
    visits.failed(2);
    EXPECT_TRUE(visits.isDoubtful());
    EXPECT_EQ(visits.failingSince(), std::nullopt);
    visits.succeeded(3);
    EXPECT_FALSE(visits.isDoubtful());
    visits.failed(4);
    visits.failed(5);
    visits.failed(6);
    EXPECT_EQ(visits.failingSince(), 4);
    visits.succeeded(7);
    EXPECT_EQ(visits.failingSince(), std::nullopt);
    EXPECT_EQ(visits.ledHereAt(), 1) << "the first";
}

}
