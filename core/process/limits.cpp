// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/limits.h"

#include "base/filesystem.h"

#include <fcntl.h>
#include <linux/ioprio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

namespace spirula::process
{

namespace
{

constexpr int idleNiceness = 15;
constexpr std::int64_t leastMemory = 2LL << 30;
/// Code, fonts and stacks that are mapped but hardly touched count as address space too.
constexpr std::int64_t mappedSlack = 2LL << 30;

Result<void> limit(int resource, rlim_t value)
{
    // A limit that stands already and is lower stays.
    rlimit now{};
    ::getrlimit(static_cast<__rlimit_resource>(resource), &now);
    value = std::min(value, now.rlim_max);
    const rlimit wanted{.rlim_cur = value, .rlim_max = value};
    if (::setrlimit(static_cast<__rlimit_resource>(resource), &wanted) < 0) {
        return fileError(errno, "rlimit", "setrlimit");
    }
    return {};
}

void yieldDisk(int niceness)
{
    const int priority = niceness >= idleNiceness ? IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0)
                                                  : IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, 7);
    ::syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, priority);
}

void offerToOomKiller()
{
    const FileDescriptor file(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    if (file) {
        [[maybe_unused]] const ssize_t written = ::write(file.get(), "800", 3);
    }
}

}

Result<void> applyLimits(const Limits &limits)
{
    SPIRULA_CHECK(limit(RLIMIT_CORE, 0));
    if (limits.fileSize > 0) {
        SPIRULA_CHECK(limit(RLIMIT_FSIZE, static_cast<rlim_t>(limits.fileSize)));
    }
    if (limits.openFiles > 0) {
        SPIRULA_CHECK(limit(RLIMIT_NOFILE, static_cast<rlim_t>(limits.openFiles)));
    }
    // Priorities are kindness, not safety: a system that refuses them loses nothing else.
    if (limits.niceness > 0) {
        ::setpriority(PRIO_PROCESS, 0, limits.niceness);
        yieldDisk(limits.niceness);
    }
    offerToOomKiller();
    return {};
}

Result<void> limitMemory(std::int64_t bytes, bool onlyData)
{
    if (onlyData) {
        return limit(RLIMIT_DATA, static_cast<rlim_t>(bytes));
    }
    return limit(RLIMIT_AS, static_cast<rlim_t>(bytes + mappedSlack));
}

std::int64_t defaultMemoryLimit()
{
    const std::int64_t pages = ::sysconf(_SC_PHYS_PAGES);
    const std::int64_t pageSize = ::sysconf(_SC_PAGESIZE);
    return std::max(leastMemory, pages * pageSize / 4 * 3);
}

}
