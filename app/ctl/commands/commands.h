// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandspec.h"

#include <vector>

namespace spirula::ctl
{

// Each command in the file of its name.

CommandSpec publishCommand();
CommandSpec listCommand();
CommandSpec showCommand();
CommandSpec updateCommand();
CommandSpec deleteCommand();
CommandSpec restoreCommand();
CommandSpec replaceCommand();
CommandSpec captionsCommand();
CommandSpec chaptersCommand();
CommandSpec prepareCommand();
CommandSpec jobsCommand();
CommandSpec settingsCommand();
CommandSpec profileCommand();
CommandSpec checkCommand();
CommandSpec encodersCommand();
CommandSpec storageCommand();
CommandSpec statusCommand();
CommandSpec stopCommand();
CommandSpec completionCommand();
CommandSpec helpCommand();

/// What can be said about a video, of publish and of update.
std::vector<OptionSpec> videoOptions();

}
