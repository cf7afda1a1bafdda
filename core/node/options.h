// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "process/powersupply.h"

#include <optional>
#include <string>

namespace spirula::node
{

/// What one start of a node is told; lasting settings live in its database.
struct NodeOptions {
    fs::path dataDir;
    std::optional<std::string>
        publicListen; ///< host:port, v6 in brackets; given: the settings do not count for it
    std::optional<std::string> publicUrl; ///< origin only: scheme, host, port; given: as above
    bool allowPrivateNetwork = false; ///< tests only: never stored
    fs::path mediaProgram; ///< spirula-media
    fs::path powerSupply = process::powerSupplyFolder; ///< where the system tells of its battery
    std::string ownerName
        = "owner"; ///< handle of the account made at the first start; its channel is <name>_channel
};

}
