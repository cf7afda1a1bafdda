// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/httpclient.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <optional>

namespace spirula::test
{

/// Fetches on a loop of its own and waits for the outcome.
inline Result<net::HttpAnswer> fetchNow(net::HttpClient &client, net::HttpAsk ask)
{
    asio::io_context loop;
    std::optional<Result<net::HttpAnswer>> outcome;
    asio::co_spawn(loop, client.fetch(std::move(ask)),
                   [&](std::exception_ptr problem, Result<net::HttpAnswer> result) {
                       if (problem) {
                           std::rethrow_exception(problem);
                       }
                       outcome = std::move(result);
                   });
    loop.run();
    return *outcome;
}

/// May connect to 127.0.0.1 and nowhere else, over plain http.
inline net::ClientOptions loopbackOnly()
{
    net::ClientOptions options;
    options.plainHttp = true;
    options.mayConnect = [](const asio::ip::address &address) { return address.to_string() == "127.0.0.1"; };
    return options;
}

}
