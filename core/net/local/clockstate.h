// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace spirula::net
{

/// Whether something keeps this computer's clock right, and how wrong it may be at most.
struct ClockState {
    bool synchronised = false;
    long errorMs = 0; ///< the system's own estimate
};

/// None where the system does not tell.
std::optional<ClockState> clockState();

}
