// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <QStringList>

#include <optional>

namespace spirula
{

/// The command line of spirula.
struct Arguments {
    fs::path dataFolder;
    QStringList texts; ///< files, folders and links to begin with
    QStringList nodeArguments; ///< handed on to spirula-node
    bool demo = false; ///< on a folder that goes again, filled with made-up videos
    bool hidden = false; ///< no window at first: started with the session
    std::optional<int> exitCode; ///< set when there is nothing to run: help, version or a wrong argument
};

Arguments parseArguments(int argc, char **argv);

}
