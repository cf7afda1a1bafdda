// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "base/uuid.h"
#include "model/job.h"
#include "node/context.h"

#include <optional>
#include <string>

namespace spirula::node
{

/// How far one running job is: told at once to whoever listens, written to its row every few seconds.
class JobProgress
{
public:
    JobProgress(Context &context, const model::Job &job);

    void setVideo(const Uuid &video);
    /// `perMille` 0..1000 of the whole job, never told backwards; `step` a stable id such as "preparing".
    void report(int perMille, std::string step, double speed = 0);
    /// A view of 0..1000 mapped onto [from, to] of the whole, for one part of the job.
    void reportWithin(int from, int to, int perMille, std::string step, double speed = 0);

private:
    void keep();

    Context &m_context;
    model::Job m_job;
    std::optional<Uuid> m_video;
    SteadyClock::time_point m_started = SteadyClock::now();
    SteadyClock::time_point m_kept{};
};

}
