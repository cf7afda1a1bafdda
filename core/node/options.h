// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filesystem.h"

#include <string>

namespace spirula::node
{

/// What one start of a node is told; lasting settings live in its database.
struct NodeOptions {
    fs::path dataDir;
    std::string publicListen = "127.0.0.1:9100"; ///< host:port, v6 in brackets
    std::string publicUrl = "http://127.0.0.1:9100"; ///< origin only: scheme, host, port
    bool allowPrivateNetwork = false; ///< tests only: never stored
    fs::path mediaProgram; ///< spirula-media
    std::string ownerName
        = "owner"; ///< handle of the account made at the first start; its channel is <name>_channel
};

}
