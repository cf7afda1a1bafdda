// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/tx.h"
#include "wire/job/preparationpayload.h"

#include <cstdint>

namespace spirula::node
{

// The jobs that follow a first quality, written in the transaction that makes them necessary.

Result<void> queueQualities(store::Tx &tx, std::int64_t videoId, const wire::PreparationPayload &payload);
Result<void> queueStoryboard(store::Tx &tx, std::int64_t videoId);

}
