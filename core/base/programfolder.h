// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

namespace spirula
{

/// The folder of the running executable: where our other programs lie.
fs::path programFolder();

} // namespace spirula
