// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "node/context.h"
#include "store/sqlite/connection.h"
#include "wire/home/homevideo.h"
#include "wire/rest/restcontext.h"

#include <cstdint>

namespace spirula::node
{

/// What absolute URLs are made from: always the identity, never a request's Host.
wire::RestContext restContext(const Context &context);

/// A video, or a job, as the home API shows it.
Result<wire::HomeVideo> loadHomeVideo(store::Connection &connection, const Context &context,
                                      std::int64_t videoId);
Result<wire::HomeVideo> loadHomeVideo(store::Connection &connection, const Context &context,
                                      const Uuid &uuid);
Result<wire::HomeJob> loadHomeJob(store::Connection &connection, const Context &context,
                                  const model::Job &job);

}
