// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <QString>

namespace spirula
{

/// Whether the desktop starts `program` without a window at log-in: a file in the person's autostart folder.
/// `dataFolder` is named in it unless it is the usual one.
Result<void> setAutostart(bool on, const QString &program, const fs::path &dataFolder);
QString autostartFile();

}
