// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reachevidence.h"

namespace spirula::node
{

void OwnVisits::succeeded(WallTime now)
{
    m_failures = 0;
    m_firstFailure.reset();
    if (!m_ledHereAt) {
        m_ledHereAt = now;
    }
}

void OwnVisits::failed(WallTime now)
{
    if (m_failures++ == 0) {
        m_firstFailure = now;
    }
}

wire::ReachState reachState(const ReachFacts &facts)
{
    using wire::ReachState;
    if (!facts.listening) {
        return ReachState::off;
    }
    if (!facts.addressSet) {
        return facts.onNetwork ? ReachState::homeNetwork : ReachState::thisComputer;
    }
    // Many routers do not lead back in what comes from inside: only what worked once can have ceased to.
    const bool lost = facts.ledHereAt && facts.failingSince;
    if (lost && (!facts.lastOutside || *facts.lastOutside < *facts.failingSince)) {
        return ReachState::unreachable;
    }
    return facts.lastOutside ? ReachState::everyone : ReachState::notConfirmed;
}

}
