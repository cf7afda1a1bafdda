// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/job.h"

#include <QString>
#include <string_view>

namespace spirula::ui::words
{

/// What a job does just now: `step` is the node's id of it ("preparing 1080").
QString jobStep(model::JobType type, std::string_view step);
QString jobState(model::JobState state);
/// Why a job does not run just now, by the node's word for it; empty if it does.
QString waitReason(std::string_view reason);

}
