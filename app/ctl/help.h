// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandspec.h"

#include <span>
#include <string>

namespace spirula::ctl
{

/// What "spirulactl --help" prints: the commands, the options of all, the exit codes.
std::string generalHelp(std::span<const CommandSpec> commands, const std::vector<OptionSpec> &globals);
/// What "spirulactl COMMAND --help" prints.
std::string commandHelp(const CommandSpec &command, const std::vector<OptionSpec> &globals);

}
