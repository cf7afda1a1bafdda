// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "wire/home/homereach.h"

#include <optional>

namespace spirula::node
{

/// Whether the node has found itself at its own address: one failure may be chance, a second one in a row is
/// not.
class OwnVisits
{
public:
    void succeeded(WallTime now);
    void failed(WallTime now);

    /// The first success there ever was.
    std::optional<WallTime> ledHereAt() const { return m_ledHereAt; }
    void setLedHereAt(std::optional<WallTime> time) { m_ledHereAt = time; }
    /// Since when it has failed, after a second time.
    std::optional<WallTime> failingSince() const { return m_failures > 1 ? m_firstFailure : std::nullopt; }
    /// A first failure waits to be confirmed.
    bool isDoubtful() const { return m_failures == 1; }

private:
    std::optional<WallTime> m_ledHereAt;
    std::optional<WallTime> m_firstFailure;
    int m_failures = 0;
};

/// All that the state of reach follows from.
struct ReachFacts {
    bool listening = false;
    bool addressSet = false;
    bool onNetwork = false; ///< listens where others on the network can come
    std::optional<WallTime> ledHereAt;
    std::optional<WallTime> failingSince;
    std::optional<WallTime> lastOutside;
};

wire::ReachState reachState(const ReachFacts &facts);

}
