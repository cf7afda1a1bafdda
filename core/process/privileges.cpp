// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/privileges.h"

#include "base/filesystem.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

namespace spirula::process
{

namespace
{

constexpr int highestCapability = 63;

bool writeText(const char *path, const std::string &text)
{
    const FileDescriptor file(::open(path, O_WRONLY | O_CLOEXEC));
    return file && ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

/// Inside the new user namespace we stay who we are, so that files keep their owner.
bool mapIds(uid_t user, gid_t group)
{
    const std::string userMap = std::to_string(user) + " " + std::to_string(user) + " 1";
    const std::string groupMap = std::to_string(group) + " " + std::to_string(group) + " 1";
    return writeText("/proc/self/setgroups", "deny") && writeText("/proc/self/uid_map", userMap)
        && writeText("/proc/self/gid_map", groupMap);
}

}

Result<void> dieWithParent(int parent)
{
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) < 0) {
        return Error(ErrorCode::sandboxMissing, {{"mechanism", "pdeathsig"}});
    }
    if (::getppid() != parent) {
        return Error(ErrorCode::cancelled);
    }
    return {};
}

bool leaveNetwork()
{
    if (::unshare(CLONE_NEWNET | CLONE_NEWIPC) == 0) {
        return true;
    }
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    // Some systems make the namespace but leave it without power; then the maps cannot be written.
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC) == 0 && mapIds(user, group);
}

Result<void> dropPrivileges()
{
    const unsigned long locked = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP
        | SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_KEEP_CAPS_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE
        | SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED;
    // These two need a capability. Who has none to begin with is refused, and cannot gain any after
    // no_new_privs either.
    ::prctl(PR_SET_SECUREBITS, locked);
    for (int capability = 0; capability <= highestCapability; ++capability) {
        ::prctl(PR_CAPBSET_DROP, capability);
    }
    ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);

    __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    const __user_cap_data_struct nothing[2] = {};
    if (::syscall(SYS_capset, &header, nothing) < 0) {
        return Error(ErrorCode::sandboxMissing, {{"mechanism", "capabilities"}});
    }
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) {
        return Error(ErrorCode::sandboxMissing, {{"mechanism", "noNewPrivileges"}});
    }
    return {};
}

}
