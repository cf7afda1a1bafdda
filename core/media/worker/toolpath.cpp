// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/toolpath.h"

#include "base/text.h"

#include <unistd.h>

#include <cstdlib>
#include <optional>

namespace spirula::media
{

namespace
{

constexpr std::string_view usualPath = "/usr/local/bin:/usr/bin:/bin";

std::optional<fs::path> findInPath(std::string_view tool)
{
    const char *path = std::getenv("PATH");
    for (const std::string_view folder : split(path ? std::string_view(path) : usualPath, ':')) {
        const fs::path candidate = fs::path(folder) / tool;
        std::error_code error;
        if (candidate.is_absolute() && fs::is_regular_file(candidate, error)
            && ::access(candidate.c_str(), X_OK) == 0) {
            return fs::canonical(candidate, error);
        }
    }
    return std::nullopt;
}

std::optional<fs::path> findTool(const std::string &tool)
{
#ifdef SPIRULA_TEST_HOOKS
    if (const char *path = std::getenv("SPIRULA_TEST_TOOL"); path && tool == "test") {
        return fs::path(path);
    }
#endif
    return findInPath(tool);
}

bool isTool(std::string_view name)
{
#ifdef SPIRULA_TEST_HOOKS
    if (name == "test") {
        return true;
    }
#endif
    return name == "ffmpeg" || name == "ffprobe";
}

}

Result<Tools> findTools(const wire::WorkerJob &job)
{
    Tools tools;
    for (const wire::WorkerCommand &command : job.commands) {
        if (!isTool(command.tool)) {
            return Error(ErrorCode::invalidInput,
                         {{"field", "tool"}, {"reason", "is neither ffmpeg nor ffprobe"}});
        }
        if (tools.contains(command.tool)) {
            continue;
        }
        const std::optional<fs::path> path = findTool(command.tool);
        if (!path) {
            return Error(ErrorCode::toolFailed, {{"tool", command.tool}, {"reason", "it is not installed"}});
        }
        tools.emplace(command.tool, *path);
    }
    return tools;
}

}
