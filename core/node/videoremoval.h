// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "store/tx.h"

namespace spirula::node
{

/// Removes a video's rows, its jobs too, and leaves a job that unlinks the files. The owner's original is not
/// touched.
Result<void> removeVideoRows(store::Tx &tx, const model::VideoDetails &details);

}
