// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

namespace spirula::node
{

/// That a file which the owner names can be copied; what is in it is checked by the first job. Runs on the
/// pool.
Result<void> checkGivenFile(const fs::path &path, const fs::path &mediaFolder);

}
