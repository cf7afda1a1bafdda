// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>

#include <type_traits>
#include <utility>

namespace spirula
{

/// Runs `work` on `pool` and resumes on the caller's executor with its value: for anything over a
/// millisecond. `work` takes no coroutine's reference that may die earlier: it always runs to its end before
/// the caller resumes.
template<class Pool, class Work>
Task<std::invoke_result_t<Work>> offload(Pool &pool, Work work)
{
    // Once posted the work cannot be taken back, so a cancellation must not tear its captured state away.
    co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
    const auto home = co_await asio::this_coro::executor;
    co_await asio::post(asio::bind_executor(pool.get_executor(), asio::use_awaitable));
    std::invoke_result_t<Work> value = work();
    co_await asio::post(asio::bind_executor(home, asio::use_awaitable));
    co_return value;
}

} // namespace spirula
