// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace spirula
{

/// Whether the desktop starts `program` without a window at log-in: a file in the person's autostart folder.
Result<void> setAutostart(bool on, const QString &program);
QString autostartFile();

}
