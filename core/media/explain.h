// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "wire/worker/workerjob.h"

#include <string_view>

namespace spirula::media
{

/// What a failed command means: brokenMedia (parameter reason), diskFull, tooLarge, else toolFailed
/// (parameters tool, reason). The whole of its last words is the detail.
Error explainFailure(const wire::WorkerCommand &command, const wire::WorkerCommandResult &result);

/// The same error about a file that has a name: sets the parameter `name` of brokenMedia and notAVideo.
Error aboutFile(Error error, std::string_view name);

}
