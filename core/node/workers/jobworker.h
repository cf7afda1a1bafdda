// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/job.h"
#include "wire/home/homejob.h"

#include <atomic>
#include <memory>

namespace spirula::node
{

struct Context;

/// Runs the jobs of the database: short ones side by side, preparing one at a time at low priority. Lives on
/// the API loop.
class JobWorker
{
public:
    JobWorker();
    ~JobWorker();

    /// Takes back what earlier starts left running, then works until stop(); after it, nothing.
    void start(Context &context);
    /// Looks for work now; called after a transaction that added or changed jobs.
    void wake();
    /// Kills the process of a running job because its row was paused, cancelled or deleted.
    void interrupt(std::int64_t jobId);
    /// What preparing may run; what is held back and runs is interrupted and waits.
    void hold(wire::PreparingHeld held);
    /// From any thread.
    wire::PreparingHeld held() const { return m_held.load(); }
    /// Ends everything; running jobs go back to waiting and keep their folders.
    Task<void> stop();

private:
    struct State;
    std::atomic<wire::PreparingHeld> m_held;
    std::shared_ptr<State> m_state;
    bool m_stopped = false;
};

}
