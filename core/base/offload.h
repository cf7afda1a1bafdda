// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <memory>
#include <type_traits>
#include <utility>

namespace spirula
{

/// True once the coroutine that waits for the work was cancelled.
using CancelledFlag = std::atomic<bool>;

/// Runs `work(cancelled)` on `pool` and resumes on the caller's executor with its value: for anything over a
/// millisecond. It is one operation: `work` has always ended when the caller goes on. A cancellation only
/// sets the flag, for long work to look at.
template<class Pool, class Work>
Task<std::invoke_result_t<Work, const CancelledFlag &>> offloadCancellable(Pool &pool, Work work)
{
    using Value = std::invoke_result_t<Work, const CancelledFlag &>;
    const auto start = [&pool](auto handler, Work posted) {
        auto home = asio::make_work_guard(asio::get_associated_executor(handler));
        auto slot = asio::get_associated_cancellation_slot(handler);
        auto cancelled = std::make_shared<CancelledFlag>(false);
        if (slot.is_connected()) {
            slot.assign([cancelled](asio::cancellation_type) { *cancelled = true; });
        }
        asio::post(pool,
                   [handler = std::move(handler), home = std::move(home), slot, cancelled,
                    posted = std::move(posted)]() mutable {
                       auto resume
                           = [handler = std::move(handler), slot, value = posted(*cancelled)]() mutable {
                                 if (slot.is_connected()) {
                                     slot.clear();
                                 }
                                 handler(std::move(value));
                             };
                       asio::post(home.get_executor(), std::move(resume));
                   });
    };
    co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Value)>(
        start, asio::use_awaitable, std::move(work));
}

/// The same for work that is short enough to be waited for.
template<class Pool, class Work>
Task<std::invoke_result_t<Work>> offload(Pool &pool, Work work)
{
    co_return co_await offloadCancellable(
        pool, [work = std::move(work)](const CancelledFlag &) mutable { return work(); });
}

}
