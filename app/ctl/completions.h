// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandspec.h"

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace spirula::ctl
{

/// The completion script of a shell (bash, zsh or fish), made from the commands themselves.
Result<std::string> completionScript(std::string_view shell, std::span<const CommandSpec> commands,
                                     const std::vector<OptionSpec> &globals);

}
