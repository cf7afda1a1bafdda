// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace spirula::process
{

namespace
{

constexpr std::uint64_t bit(int number) { return std::uint64_t{1} << number; }

// Rights by the Landlock version that brought them; the names of newer ones may be missing in older kernel
// headers.
constexpr std::uint64_t version1 = bit(13) - 1;
constexpr std::uint64_t refer = bit(13); ///< version 2
constexpr std::uint64_t truncate = bit(14); ///< version 3
constexpr std::uint64_t deviceIoctl = bit(15); ///< version 5
constexpr std::uint64_t tcpBindAndConnect = 3; ///< version 4
constexpr std::uint64_t scopeSocketsAndSignals = 3; ///< version 6

constexpr std::uint64_t readRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t writeRights = readRights | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_MAKE_DIR
    | LANDLOCK_ACCESS_FS_MAKE_REG | refer | truncate;
/// The rights that make sense for something that is no folder; the kernel refuses others on it.
constexpr std::uint64_t fileRights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_READ_FILE | truncate | deviceIoctl;

/// The kernel's structure as of version 6; older kernels accept longer ones when the tail is zero.
struct RulesetAttributes {
    std::uint64_t handledFiles = 0;
    std::uint64_t handledNetwork = 0;
    std::uint64_t scoped = 0;
};

std::uint64_t handledFiles(int version)
{
    return version1 | (version >= 2 ? refer : 0) | (version >= 3 ? truncate : 0)
        | (version >= 5 ? deviceIoctl : 0);
}

std::uint64_t rights(PathRule::Access access)
{
    switch (access) {
    case PathRule::Access::read:
        return readRights;
    case PathRule::Access::run:
        return readRights | LANDLOCK_ACCESS_FS_EXECUTE;
    case PathRule::Access::write:
        return writeRights;
    case PathRule::Access::device:
        return readRights | LANDLOCK_ACCESS_FS_WRITE_FILE | deviceIoctl;
    }
    return 0;
}

Result<void> allow(int ruleset, const PathRule &rule, std::uint64_t handled)
{
    const FileDescriptor place(::open(rule.path.c_str(), O_PATH | O_CLOEXEC));
    if (!place) {
        if (rule.optional) {
            return {};
        }
        return fileError(errno, rule.path, "open");
    }
    struct stat status{};
    ::fstat(place.get(), &status);
    std::uint64_t allowed = rights(rule.access) & handled;
    if (!S_ISDIR(status.st_mode)) {
        allowed &= fileRights;
    }
    const landlock_path_beneath_attr attribute{.allowed_access = allowed, .parent_fd = place.get()};
    if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &attribute, 0) < 0) {
        return fileError(errno, rule.path, "landlock_add_rule");
    }
    return {};
}

}

int landlockVersion()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version < 0 ? 0 : static_cast<int>(version);
}

Result<void> restrictPaths(const std::vector<PathRule> &rules)
{
    const int version = landlockVersion();
    if (version == 0) {
        return Error(ErrorCode::sandboxMissing, {{"mechanism", "landlock"}});
    }
    RulesetAttributes attributes{.handledFiles = handledFiles(version)};
    attributes.handledNetwork = version >= 4 ? tcpBindAndConnect : 0;
    attributes.scoped = version >= 6 ? scopeSocketsAndSignals : 0;
    const FileDescriptor ruleset(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0)));
    if (!ruleset) {
        return Error(ErrorCode::sandboxMissing, {{"mechanism", "landlock"}}, "landlock_create_ruleset");
    }
    for (const PathRule &rule : rules) {
        SPIRULA_CHECK(allow(ruleset.get(), rule, attributes.handledFiles));
    }
    if (::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) < 0) {
        return Error(ErrorCode::sandboxMissing, {{"mechanism", "landlock"}}, "landlock_restrict_self");
    }
    return {};
}

}
