// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "media/preparation.h"
#include "node/context.h"
#include "wire/job/preparationpayload.h"

namespace spirula::node
{

/// The settings as a preparation needs them; a hardware profile only where its encoder has been seen to work.
Task<Result<media::PreparationOptions>> preparationOptions(Context &context,
                                                           const wire::PreparationPayload &payload);

/// Queues the test of hardware encoders unless this machine's verdicts are known.
Task<void> queueEncoderProbe(Context &context);

}
