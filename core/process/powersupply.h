// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

namespace spirula::process
{

/// Where the system tells of chargers and batteries.
inline constexpr const char *powerSupplyFolder = "/sys/class/power_supply";

/// True while this computer runs on its battery; false without one, or where nothing is told.
bool runsOnBattery(const fs::path &folder = powerSupplyFolder);

}
