// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/log.h"
#include "base/task.h"
#include "net/address/addressfilter.h"
#include "net/client/httpask.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace spirula::net
{

/// What a client may do; the defaults are for strangers' servers.
struct ClientOptions {
    /// Asked with every address that is about to be connected to, after name resolution.
    std::function<bool(const asio::ip::address &)> mayConnect
        = [](const asio::ip::address &address) { return isAllowedTarget(address); };
    bool plainHttp = false; ///< also http://: tests and --allow-private-network only
    std::string userAgent = "Spirula/" SPIRULA_VERSION;
    std::size_t atOnce = 32; ///< requests on the way
    std::size_t atOncePerHost = 2;
    std::size_t waiting = 1000; ///< more are refused with tooMany
    std::chrono::seconds stallTime{10}; ///< with less than 256 bytes/s a server is given up
    fs::path certificates; ///< PEM bundle of roots instead of the system's
};

/// Fetches from other people's servers: one libcurl multi handle on a thread of its own, used from
/// coroutines.
class HttpClient
{
public:
    explicit HttpClient(ClientOptions options);
    ~HttpClient(); ///< what is on the way ends as cancelled
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// Any status is an answer. Errors: invalidInput (the URL), unsupported (plain http), refusedAddress,
    /// unreachable, timedOut, tooLarge, protocol, tooMany, cancelled.
    Task<Result<HttpAnswer>> fetch(HttpAsk ask);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}
