// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "node/context.h"
#include "store/tx.h"

#include <cstdint>

namespace spirula::node
{

// Durable events, written in the transaction that changes the thing; each carries the new value in the home
// API's form.

Result<void> tellVideoChanged(store::Tx &tx, const Context &context, std::int64_t videoId);
Result<void> tellVideoDeleted(store::Tx &tx, const Uuid &uuid);
Result<void> tellJobChanged(store::Tx &tx, const Context &context, std::int64_t jobId);
Result<void> tellSettingsChanged(store::Tx &tx, const model::Settings &settings);
Result<void> tellChannelChanged(store::Tx &tx, const Context &context, std::int64_t channelId);
Result<void> tellAccountChanged(store::Tx &tx, const Context &context, std::int64_t accountId);

}
