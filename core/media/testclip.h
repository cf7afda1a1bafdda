// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/testclip.h"
#include "wire/worker/workerjob.h"

#include <string>

namespace spirula::media
{

/// Generates a moving test pattern with a tone, encoded so that it can be published as it is.
wire::WorkerCommand testClipCommand(const model::TestClip &clip, const std::string &file);

}
