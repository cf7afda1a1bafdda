// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/syscallfilter.h"

#include <linux/sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <type_traits>

namespace spirula::process
{

namespace
{

// Names and not numbers: libseccomp knows which of them an architecture has.
constexpr std::array deniedCalls{
    // The network. Nothing that a tool inherits is a socket.
    "socket", "socketpair", "socketcall", "connect", "bind", "listen", "accept", "accept4", "sendto",
    "sendmsg", "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "getsockname", "getpeername",
    // Ways around a system call filter.
    "io_uring_setup", "io_uring_enter", "io_uring_register", "io_setup", "io_submit", "io_destroy",
    "io_cancel", "io_getevents", "io_pgetevents", "personality", "modify_ldt", "uselib", "userfaultfd",
    // Other processes.
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease", "kcmp", "kill",
    "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "tkill",
    "move_pages", "migrate_pages", "perf_event_open", "bpf", "lookup_dcookie", "setns", "unshare",
    // The file tree.
    "mount", "umount", "umount2", "move_mount", "open_tree", "open_tree_attr", "fsopen", "fsmount",
    "fsconfig", "fspick", "mount_setattr", "pivot_root", "chroot", "swapon", "swapoff", "quotactl",
    "quotactl_fd", "name_to_handle_at", "open_by_handle_at", "fanotify_init", "fanotify_mark", "mknod",
    "mknodat", "acct", "statmount", "listmount",
    // The kernel and the machine.
    "keyctl", "add_key", "request_key", "kexec_load", "kexec_file_load", "init_module", "finit_module",
    "delete_module", "create_module", "query_module", "get_kernel_syms", "reboot", "syslog", "settimeofday",
    "clock_settime", "clock_settime64", "clock_adjtime", "clock_adjtime64", "adjtimex", "stime",
    "sethostname", "setdomainname", "ioperm", "iopl", "vhangup", "nfsservctl", "vm86", "vm86old", "_sysctl",
    "sysfs", "ustat",
    // Messages that outlive the process.
    "shmget", "shmat", "shmctl", "semget", "semctl", "semop", "semtimedop", "msgget", "msgctl", "msgsnd",
    "msgrcv", "mq_open", "mq_unlink", "mq_timedsend", "mq_timedreceive", "mq_notify", "mq_getsetattr"};

// What a tool may not change of any file, its own included: Landlock looks at contents and names only, so
// that these would reach every file of the user. What a tool makes has the mode it was made with.
constexpr std::array attributeCalls{
    "chmod",       "fchmod",     "fchmodat",    "fchmodat2",        "chown",        "fchown",
    "lchown",      "fchownat",   "chown32",     "fchown32",         "lchown32",     "utime",
    "utimes",      "futimesat",  "utimensat",   "utimensat_time64", "setxattr",     "lsetxattr",
    "fsetxattr",   "setxattrat", "removexattr", "lremovexattr",     "fremovexattr", "removexattrat",
    "file_setattr"};

struct NewCall {
    std::string_view name;
    int number;
};
/// Calls that the system's libseccomp may be too old for, but not its kernel. Their numbers are the same on
/// all architectures.
constexpr std::array newCalls{NewCall{"fchmodat2", 452}, NewCall{"setxattrat", 463},
                              NewCall{"removexattrat", 466}, NewCall{"file_setattr", 469}};

constexpr std::array namespaceFlags{CLONE_NEWNS,   CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC,
                                    CLONE_NEWUSER, CLONE_NEWPID,    CLONE_NEWNET};
/// Puts characters into the input of the terminal it shares; not in every header.
constexpr unsigned long pushTerminalInput = 0x5412;
constexpr unsigned long terminalSubcommands = 0x541C;

struct Release {
    void operator()(void *filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, Release>;

Error missing(std::string detail)
{
    return Error(ErrorCode::sandboxMissing, {{"mechanism", "seccomp"}}, std::move(detail));
}

int numberOf(std::string_view name)
{
    const int known = seccomp_syscall_resolve_name(name.data());
    if (known != __NR_SCMP_ERROR) {
        return known;
    }
    const auto found = std::ranges::find(newCalls, name, &NewCall::name);
    return found != newCalls.end() ? found->number : __NR_SCMP_ERROR;
}

/// Denies `name` when all comparisons hold; a call that this architecture lacks is denied by nature.
bool deny(const Filter &filter, const char *name, std::initializer_list<scmp_arg_cmp> when = {},
          int failure = EPERM)
{
    const int number = numberOf(name);
    if (number == __NR_SCMP_ERROR) {
        return true;
    }
    const int result
        = seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(static_cast<std::uint16_t>(failure)), number,
                                 static_cast<unsigned>(when.size()), when.begin());
    return result == 0 || result == -EDOM; // EDOM: a pseudo call of another architecture
}

Filter newFilter()
{
    Filter filter(seccomp_init(SCMP_ACT_ALLOW));
    if (filter) {
        seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
    }
    return filter;
}

Result<void> load(const Filter &filter, bool complete)
{
    if (!complete) {
        return missing("a rule was refused");
    }
    if (const int result = seccomp_load(filter.get()); result < 0) {
        return missing("seccomp_load: " + std::to_string(-result));
    }
    return {};
}

}

Result<void> filterSystemCalls()
{
    const Filter filter = newFilter();
    if (!filter) {
        return missing("seccomp_init");
    }
    bool complete = true;
    for (const char *name : deniedCalls) {
        complete = deny(filter, name) && complete;
    }
    // Our own limits may be lowered further, those of others are none of our business.
    complete = deny(filter, "prlimit64", {SCMP_A0(SCMP_CMP_NE, 0)}) && complete;
    // The flags of clone3 lie in memory, out of a filter's sight; without it the C library falls back to
    // clone.
    complete = deny(filter, "clone3", {}, ENOSYS) && complete;
    for (const auto flag : namespaceFlags) {
        const auto bits = static_cast<scmp_datum_t>(flag);
        complete = deny(filter, "clone", {SCMP_A0(SCMP_CMP_MASKED_EQ, bits, bits)}) && complete;
    }
    for (const scmp_datum_t request : {pushTerminalInput, terminalSubcommands}) {
        constexpr scmp_datum_t low32 = 0xffffffff; // the kernel looks at no more of a request
        complete = deny(filter, "ioctl", {SCMP_A1(SCMP_CMP_MASKED_EQ, low32, request)}) && complete;
    }
    return load(filter, complete);
}

Result<void> filterToolCalls(bool mayFork)
{
    const Filter filter = newFilter();
    if (!filter) {
        return missing("seccomp_init");
    }
    bool complete = deny(filter, "setsid") && deny(filter, "setpgid");
    for (const char *name : attributeCalls) {
        complete = deny(filter, name) && complete;
    }
    // Signals go to itself only: that is how raise() and abort() work. We are its process already.
    const auto self = static_cast<scmp_datum_t>(::getpid());
    complete = deny(filter, "tgkill", {SCMP_A0(SCMP_CMP_NE, self)}) && complete;
    complete = deny(filter, "prctl", {SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffff, PR_SET_PDEATHSIG)}) && complete;
    if (!mayFork) {
        complete = deny(filter, "fork") && deny(filter, "vfork")
            && deny(filter, "clone", {SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)}) && complete;
    }
    return load(filter, complete);
}

}
