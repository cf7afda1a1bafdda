// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::wire
{

/// One command line inside the sandbox. `tool` is "ffmpeg" or "ffprobe", nothing else is executed. Relative
/// paths start in the job folder.
struct WorkerCommand {
    std::string tool;
    std::vector<std::string> arguments;
    std::string stdoutFile; ///< where its standard output goes (in the job folder); empty = thrown away
    std::int64_t durationMs = 0; ///< expected media time, for the share of progress; 0 = none reported
    std::string step; ///< passed through in progress
    bool mayFail = false; ///< its failure is noted in WorkerDone and the next command runs
    std::int64_t stallLimitMs = 0; ///< ends the job when the tool tells no progress for so long; 0 = never
};

/// What spirula-media gets on its standard input: one JSON object, then end of file.
struct WorkerJob {
    std::string folder; ///< absolute; read-write, and the working directory
    std::vector<std::string> inputs; ///< absolute paths, read-only
    std::vector<WorkerCommand> commands;
    bool hardware = false; ///< opens /dev/dri
    bool requireSandbox = true;
    std::int64_t memoryLimit = 0; ///< bytes of address space, 0 = the default
    std::int64_t fileSizeLimit = 0; ///< bytes per written file, 0 = the default
    int niceness = 15;
    std::int64_t timeLimitMs = 0; ///< wall time, 0 = none
};

/// A line while it runs: which command, and how far (0..1000 of the whole job weighed by durationMs).
struct WorkerProgress {
    int command = 0;
    int perMille = 0;
    std::string step;
    double speed = 0; ///< media seconds per second, 0 = unknown
};

struct WorkerCommandResult {
    int exitCode = 0; ///< -1 when not run; 128+n for signal n
    double cpuSeconds = 0;
    std::int64_t peakMemory = 0; ///< bytes
    std::string lastWords; ///< the end of its standard error, at most 4 KiB, cleaned to UTF-8
};

/// The last line.
struct WorkerDone {
    std::vector<WorkerCommandResult> commands;
    std::vector<std::string> missing; ///< mechanisms of the sandbox that this machine lacks
};

std::string encode(const WorkerJob &job);
Result<WorkerJob> decodeWorkerJob(std::string_view json);
std::string encode(const WorkerProgress &progress);
std::string encode(const WorkerDone &done);
std::string encodeWorkerError(const Error &error);

/// A line from spirula-media: progress, done, or an error that ended it.
struct WorkerLine {
    enum class Kind { progress, done, error } kind = Kind::progress;
    WorkerProgress progress;
    WorkerDone done;
    Error error;
};
Result<WorkerLine> decodeWorkerLine(std::string_view line);

}
