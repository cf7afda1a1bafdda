// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app.h"

#include "base/result.h"
#include "base/task.h"
#include "net/client/eventstream.h"
#include "wire/home/homevideo.h"

#include <memory>

namespace spirula::ctl
{

enum class WaitUntil { watchable, done };

/// Follows a video until it can be watched or all its work is done, and shows the progress: one updating line
/// on a terminal, else a line per step. The exit code tells how preparing ended. Interrupting only stops the
/// waiting.
Task<Result<int>> waitForVideo(App &app, std::unique_ptr<net::EventStream> news, wire::HomeVideo video,
                               WaitUntil until);

}
