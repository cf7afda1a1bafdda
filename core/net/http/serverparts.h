// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/address/addressrange.h"
#include "net/http/connectiongate.h"
#include "net/http/mediarate.h"
#include "net/http/ratelimiter.h"
#include "net/http/routetable.h"
#include "net/http/server.h"
#include "net/tls/tlscontext.h"

#include <memory>
#include <mutex>
#include <vector>

namespace spirula::net
{

/// Ranges of addresses that are replaced while others ask for them. Thread-safe.
class SharedRanges
{
public:
    using Ranges = std::shared_ptr<const std::vector<AddressRange>>;

    void set(std::vector<AddressRange> ranges);
    Ranges get() const;

private:
    mutable std::mutex m_mutex;
    Ranges m_ranges = std::make_shared<const std::vector<AddressRange>>();
};

/// What all connections of a server share: constant, or thread-safe.
struct ServerParts {
    ServerParts(asio::any_io_executor theApi, Log &theLog, ServerOptions theOptions,
                std::shared_ptr<const RouteTable> theRoutes);

    const asio::any_io_executor api;
    Log &log;
    const ServerOptions options;
    const std::shared_ptr<const RouteTable> routes;
    const std::shared_ptr<ConnectionGate> gate;
    RateLimiter rates;
    MediaRate media;
    TlsHolder tls;
    SharedRanges proxies; ///< whose X-Forwarded fields are believed
    SharedRanges peers; ///< who may connect; none = everybody
};

}
