// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "wire/worker/workerjob.h"

#include <map>
#include <string>

namespace spirula::media
{

/// Where each tool that a job names lies; symbolic links are followed.
using Tools = std::map<std::string, fs::path, std::less<>>;

/// Looks ffmpeg and ffprobe up in PATH; any other name is refused (invalidInput). Error toolFailed when one
/// is not installed. Test builds know a tool "test" at the path in SPIRULA_TEST_TOOL.
Result<Tools> findTools(const wire::WorkerJob &job);

}
