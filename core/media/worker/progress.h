// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "media/worker/linewriter.h"
#include "wire/worker/workerjob.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace spirula::media
{

/// Takes the blocks that `ffmpeg -progress` writes and tells, at most five times a second, how far the whole
/// job is.
class Progress
{
public:
    Progress(const wire::WorkerJob &job, LineWriter &lines);

    /// Any piece of the stream of "key=value" lines.
    void take(std::string_view bytes);
    void nextCommand();
    /// Grows with each step forward of the tool, and not with what it only says again.
    std::int64_t steps() const { return m_steps; }

private:
    void takeLine(std::string_view line);
    void tell();

    const wire::WorkerJob &m_job;
    LineWriter &m_lines;
    std::string m_buffer;
    std::map<std::string, std::string, std::less<>> m_latest; ///< of the values that tell a step
    std::int64_t m_steps = 0;
    std::size_t m_command = 0;
    std::int64_t m_totalMs = 0;
    std::int64_t m_doneMs = 0; ///< of the commands before this one
    std::int64_t m_currentMs = 0;
    double m_speed = 0;
    int m_told = -1;
    SteadyClock::time_point m_toldAt;
};

}
