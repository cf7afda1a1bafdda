// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>

namespace spirula::store
{

/// The rest of a coroutine that waits for a database thread; keeps its executor busy and resumes it there,
/// never here.
class Completion
{
public:
    using Handler = asio::any_completion_handler<void(Result<void>)>;

    Completion(Handler handler, asio::any_io_executor executor);

    asio::cancellation_slot cancellationSlot() const;
    /// Once.
    void resume(Result<void> result);

private:
    Handler m_handler;
    asio::executor_work_guard<asio::any_io_executor> m_work;
};

}
