// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "base/result.h"
#include "base/task.h"
#include "net/url/publicurl.h"
#include "node/currentidentity.h"
#include "node/options.h"

#include <boost/asio/thread_pool.hpp>

namespace spirula::store
{
class Database;
}

namespace spirula::node
{

/// That the public URL and the owner's name can be used at all; asked before anything is written.
Result<void> checkOptions(const NodeOptions &options);

/// Loads who the node is. A first start makes the owner: an account, one channel and their RSA-2048 keys.
/// A changed public URL is taken over as long as nothing has been federated, else it is a conflict.
/// `urlChanged` tells that everything made from the old one must be made anew.
struct LoadedIdentity {
    Identity identity;
    bool urlChanged = false;
};
Task<Result<LoadedIdentity>> loadIdentity(store::Database &database, asio::thread_pool &pool,
                                          DataFolder folder, std::string ownerName, net::PublicUrl url);

}
