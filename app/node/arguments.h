// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/options.h"

#include <optional>

namespace spirula
{

/// The command line of spirula-node.
struct Arguments {
    node::NodeOptions options;
    bool verbose = false;
    fs::path startError; ///< where to write why it did not start; empty: nowhere
    std::optional<int> exitCode; ///< set when there is nothing to run: help, version or a wrong argument
};

Arguments parseArguments(int argc, char **argv);

}
