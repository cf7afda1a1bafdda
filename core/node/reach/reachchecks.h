// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "net/client/httpclient.h"
#include "net/local/clockstate.h"
#include "net/url/publicurl.h"
#include "node/reach/selfproofs.h"
#include "wire/home/homereach.h"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <optional>

namespace spirula::node
{

/// What a check works with.
struct CheckTools {
    SelfProofs &proofs;
    asio::thread_pool &pool;
    fs::path certificates = {}; ///< PEM bundle of roots instead of the system's
    std::function<std::optional<net::ClockState>()> clockState = net::clockState;
    std::chrono::milliseconds time{9000}; ///< for everything
};

/// Tries one step of the way to this node by its public URL. A step before it that fails makes it `skipped`,
/// with that step's name as the reason.
Task<wire::HomeReachCheck> runReachCheck(wire::ReachCheckKind kind, net::PublicUrl url, CheckTools tools);

}
