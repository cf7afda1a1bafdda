// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <type_traits>
#include <utility>

namespace spirula
{

/// Runs `work` on `pool` and resumes on the caller's executor with its value: for anything over a millisecond.
/// It is one operation that cannot be cancelled: `work` has always ended when the caller goes on.
template<class Pool, class Work>
Task<std::invoke_result_t<Work>> offload(Pool &pool, Work work)
{
    using Value = std::invoke_result_t<Work>;
    const auto start = [&pool](auto handler, Work posted) {
        auto home = asio::make_work_guard(asio::get_associated_executor(handler));
        asio::post(pool, [handler = std::move(handler), home = std::move(home), posted = std::move(posted)]() mutable {
            asio::post(home.get_executor(), [handler = std::move(handler), value = posted()]() mutable { handler(std::move(value)); });
        });
    };
    co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Value)>(start, asio::use_awaitable, std::move(work));
}

}
