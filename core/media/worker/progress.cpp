// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/progress.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace spirula::media
{

namespace
{

constexpr std::size_t maxLineBytes = 4'096;
constexpr auto leastGap = std::chrono::milliseconds(200);
constexpr double maxSpeed = 1e6;
/// What moves when a tool gets on: time, pictures or bytes of its output. It says them four times a second in
/// any case.
constexpr std::array<std::string_view, 3> steppingKeys{"out_time_us", "frame", "total_size"};

/// "1.5x"; 0 for "N/A".
double speedOf(std::string_view text)
{
    text = trim(text);
    double speed = 0;
    std::from_chars(text.data(), text.data() + text.size(), speed);
    return std::isfinite(speed) && speed > 0 && speed < maxSpeed ? speed : 0;
}

}

Progress::Progress(const wire::WorkerJob &job, LineWriter &lines)
    : m_job(job)
    , m_lines(lines)
{
    for (const wire::WorkerCommand &command : job.commands) {
        m_totalMs += command.durationMs;
    }
}

void Progress::take(std::string_view bytes)
{
    m_buffer.append(bytes);
    std::size_t start = 0;
    for (std::size_t end = m_buffer.find('\n'); end != std::string::npos; end = m_buffer.find('\n', start)) {
        takeLine(std::string_view(m_buffer).substr(start, end - start));
        start = end + 1;
    }
    m_buffer.erase(0, start);
    if (m_buffer.size() > maxLineBytes) {
        m_buffer.clear();
    }
}

void Progress::takeLine(std::string_view line)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
        return;
    }
    const std::string_view key = line.substr(0, equals);
    const std::string_view value = line.substr(equals + 1);
    if (std::ranges::find(steppingKeys, key) != steppingKeys.end()) {
        std::string &latest = m_latest[std::string(key)];
        m_steps += latest == value ? 0 : 1;
        latest = value;
    }
    if (key == "out_time_us") { // "N/A" at times
        const std::int64_t now = parseInt(trim(value)).value_or(0) / 1000;
        m_currentMs = std::max(m_currentMs, now);
    } else if (key == "speed") {
        m_speed = speedOf(value);
    } else if (key == "progress") { // the last line of a block
        tell();
    }
}

void Progress::nextCommand()
{
    if (m_command < m_job.commands.size()) {
        m_doneMs += m_job.commands[m_command].durationMs;
        ++m_command;
    }
    m_currentMs = 0;
    m_buffer.clear();
}

void Progress::tell()
{
    if (m_command >= m_job.commands.size() || m_totalMs <= 0) {
        return;
    }
    const wire::WorkerCommand &command = m_job.commands[m_command];
    const std::int64_t done = m_doneMs + std::min(m_currentMs, command.durationMs);
    const int perMille = static_cast<int>(std::clamp(double(done) / double(m_totalMs), 0.0, 1.0) * 1000);
    const auto now = SteadyClock::now();
    if (perMille == m_told || now - m_toldAt < leastGap) {
        return;
    }
    m_told = perMille;
    m_toldAt = now;
    m_lines.write(wire::encode(wire::WorkerProgress{.command = static_cast<int>(m_command),
                                                    .perMille = perMille,
                                                    .step = command.step,
                                                    .speed = m_speed}));
}

}
