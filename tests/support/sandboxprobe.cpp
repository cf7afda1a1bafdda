// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that tries what a sandboxed tool must not do. Each argument is an attempt, "name" or
// "name=value"; for each it prints a line "name ok" or "name refused (reason)". It stands where ffmpeg would.

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/keyctl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>

namespace
{

using Attempt = std::function<long(const std::string &)>;

long openFor(const std::string &path, int flags)
{
    const int fd = ::open(path.c_str(), flags, 0600);
    if (fd >= 0) {
        ::close(fd);
    }
    return fd;
}

long forkOnce()
{
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::_exit(0);
    }
    return pid < 0 ? -1 : ::waitpid(pid, nullptr, 0);
}

/// Through a descriptor of a file of its own.
long throughOwnFile(const std::function<long(int)> &change)
{
    const int fd = ::open("own", O_WRONLY | O_CREAT, 0600);
    if (fd < 0) {
        return -1;
    }
    const long result = change(fd);
    ::close(fd);
    return result;
}

/// A signal with a message, as a process sends it to another one.
long queueSignal(int pid)
{
    siginfo_t info{};
    info.si_code = SI_QUEUE;
    return ::syscall(SYS_rt_tgsigqueueinfo, pid, pid, 0, &info);
}

long readOther(int pid)
{
    char buffer[8];
    iovec mine{buffer, sizeof(buffer)};
    iovec theirs{reinterpret_cast<void *>(0x400000), sizeof(buffer)};
    return ::process_vm_readv(pid, &mine, 1, &theirs, 1, 0);
}

long writeOther(int pid)
{
    char buffer[8]{};
    iovec mine{buffer, sizeof(buffer)};
    iovec theirs{nullptr, 0}; // nothing is hurt where it works
    return ::process_vm_writev(pid, &mine, 1, &theirs, 1, 0);
}

/// Refused when no capability is held or can be had.
long anyCapability()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    ::syscall(SYS_capget, &header, data);
    bool some = (data[0].effective | data[1].effective | data[0].permitted | data[1].permitted) != 0;
    errno = EPERM;
    return some ? 0 : -1;
}

long anyBoundingCapability()
{
    for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability) >= 0; ++capability) {
        if (::prctl(PR_CAPBSET_READ, capability) == 1) {
            return 0;
        }
    }
    errno = EPERM;
    return -1;
}

long useMemory(const std::string &megabytes)
{
    const std::size_t size = std::stoul(megabytes) << 20;
    // Not malloc: a compiler may see that nothing comes of it and leave it out.
    void *memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        return -1;
    }
    std::memset(memory, 1, size);
    ::munmap(memory, size);
    return 0;
}

long writeMuch(const std::string &megabytes)
{
    ::signal(SIGXFSZ, SIG_IGN);
    const int fd = ::open("big", O_WRONLY | O_CREAT, 0600);
    const std::string block(1 << 20, 'x');
    for (unsigned long i = 0; i < std::stoul(megabytes); ++i) {
        if (::write(fd, block.data(), block.size()) != static_cast<ssize_t>(block.size())) {
            return -1;
        }
    }
    return 0;
}

long call(long number, long a = 0, long b = 0, long c = 0, long d = 0)
{
    return ::syscall(number, a, b, c, d);
}

/// A path as an argument of call().
long text(const std::string &path) { return reinterpret_cast<long>(path.c_str()); }

constexpr const char *attribute = "user.spirula";
/// Not in every header.
constexpr long fchmodat2Call = 452;
constexpr long setxattratCall = 463;
constexpr long removexattratCall = 466;
constexpr long fileSetattrCall = 469;

/// Blocks as `ffmpeg -progress` writes them, a tenth of a second apart.
void tellProgress(int blocks, bool advancing)
{
    for (int i = 0; i < blocks; ++i) {
        ::dprintf(3, "frame=%d\nout_time_us=%d\nprogress=continue\n", advancing ? i : 1,
                  advancing ? i * 1000 : 1);
        ::usleep(100'000);
    }
}

/// Becomes a program on a kernel that seems to lack Landlock or seccomp.
int runWithout(const std::string &mechanism, char **words)
{
    const bool landlock = mechanism == "landlock";
    const auto number = static_cast<std::uint32_t>(landlock ? 444 : SYS_seccomp);
    sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(landlock ? 444 : SYS_prctl), 0, 2),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_SECCOMP, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    };
    const sock_fprog program{sizeof(filter) / sizeof(filter[0]), filter};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) < 0) {
        return 126;
    }
    ::execv(words[0], words);
    return 127;
}

const std::map<std::string, Attempt> attempts{
    {"tcp", [](const std::string &) { return ::socket(AF_INET, SOCK_STREAM, 0); }},
    {"tcp6", [](const std::string &) { return ::socket(AF_INET6, SOCK_STREAM, 0); }},
    {"udp", [](const std::string &) { return ::socket(AF_INET, SOCK_DGRAM, 0); }},
    {"unix", [](const std::string &) { return ::socket(AF_UNIX, SOCK_STREAM, 0); }},
    {"netlink", [](const std::string &) { return ::socket(AF_NETLINK, SOCK_RAW, 0); }},
    {"raw", [](const std::string &) { return ::socket(AF_PACKET, SOCK_RAW, 0); }},
    {"socketpair",
     [](const std::string &) {
         int ends[2];
         return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
     }},
    {"read", [](const std::string &path) { return openFor(path, O_RDONLY); }},
    {"write", [](const std::string &path) { return openFor(path, O_WRONLY); }},
    {"create", [](const std::string &path) { return openFor(path, O_WRONLY | O_CREAT | O_EXCL); }},
    {"list", [](const std::string &path) { return openFor(path, O_RDONLY | O_DIRECTORY); }},
    {"remove", [](const std::string &path) { return ::unlink(path.c_str()); }},
    {"symlink", [](const std::string &path) { return ::symlink(path.c_str(), "link"); }},
    {"fifo", [](const std::string &) { return ::mkfifo("fifo", 0600); }},
    {"execute",
     [](const std::string &path) {
         char *arguments[] = {const_cast<char *>("x"), nullptr};
         return ::execv(path.c_str(), arguments);
     }},
    {"ptrace",
     [](const std::string &pid) { return ::ptrace(PTRACE_ATTACH, std::stoi(pid), nullptr, nullptr); }},
    {"readother", [](const std::string &pid) { return readOther(std::stoi(pid)); }},
    {"kill", [](const std::string &pid) { return ::kill(std::stoi(pid), 0); }},
    {"writeother", [](const std::string &pid) { return writeOther(std::stoi(pid)); }},
    {"tgkill", [](const std::string &pid) { return call(SYS_tgkill, std::stoi(pid), std::stoi(pid), 0); }},
    {"sigqueue", [](const std::string &pid) { return queueSignal(std::stoi(pid)); }},
    {"pidfdsignal", [](const std::string &) { return call(SYS_pidfd_send_signal, -1, 0); }},
    {"raise", [](const std::string &) { return ::raise(0); }},
    {"chmod", [](const std::string &path) { return ::chmod(path.c_str(), 0777); }},
    {"fchmod", [](const std::string &) { return throughOwnFile([](int fd) { return ::fchmod(fd, 0777); }); }},
    {"fchmodat", [](const std::string &path) { return call(SYS_fchmodat, AT_FDCWD, text(path), 0777); }},
    {"fchmodat2", [](const std::string &path) { return call(fchmodat2Call, AT_FDCWD, text(path), 0777); }},
    {"chown", [](const std::string &path) { return ::chown(path.c_str(), ::getuid(), ::getgid()); }},
    {"lchown", [](const std::string &path) { return ::lchown(path.c_str(), ::getuid(), ::getgid()); }},
    {"fchown",
     [](const std::string &) {
         return throughOwnFile([](int fd) { return ::fchown(fd, ::getuid(), ::getgid()); });
     }},
    {"fchownat",
     [](const std::string &path) { return ::fchownat(AT_FDCWD, path.c_str(), ::getuid(), ::getgid(), 0); }},
    {"utime", [](const std::string &path) { return ::utime(path.c_str(), nullptr); }},
    {"utimes", [](const std::string &path) { return call(SYS_utimes, text(path)); }},
    {"futimesat", [](const std::string &path) { return call(SYS_futimesat, AT_FDCWD, text(path)); }},
    {"utimensat", [](const std::string &path) { return ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0); }},
    {"setxattr", [](const std::string &path) { return ::setxattr(path.c_str(), attribute, "x", 1, 0); }},
    {"lsetxattr", [](const std::string &path) { return ::lsetxattr(path.c_str(), attribute, "x", 1, 0); }},
    {"fsetxattr",
     [](const std::string &) {
         return throughOwnFile([](int fd) { return ::fsetxattr(fd, attribute, "x", 1, 0); });
     }},
    {"setxattrat", [](const std::string &path) { return call(setxattratCall, AT_FDCWD, text(path)); }},
    {"removexattr", [](const std::string &path) { return ::removexattr(path.c_str(), attribute); }},
    {"lremovexattr", [](const std::string &path) { return ::lremovexattr(path.c_str(), attribute); }},
    {"fremovexattr",
     [](const std::string &) {
         return throughOwnFile([](int fd) { return ::fremovexattr(fd, attribute); });
     }},
    {"removexattrat", [](const std::string &path) { return call(removexattratCall, AT_FDCWD, text(path)); }},
    {"filesetattr", [](const std::string &path) { return call(fileSetattrCall, AT_FDCWD, text(path)); }},
    {"fork", [](const std::string &) { return forkOnce(); }},
    {"setsid", [](const std::string &) { return ::setsid(); }},
    {"setpgid", [](const std::string &) { return ::setpgid(0, 0); }},
    {"survive", [](const std::string &) { return ::prctl(PR_SET_PDEATHSIG, 0); }},
    {"io_uring", [](const std::string &) { return call(SYS_io_uring_setup, 1, 0); }},
    {"mount", [](const std::string &) { return ::mount("none", "/tmp", "tmpfs", 0, nullptr); }},
    {"unshare", [](const std::string &) { return ::unshare(CLONE_NEWUSER); }},
    {"setns", [](const std::string &) { return ::setns(0, 0); }},
    {"chroot", [](const std::string &) { return ::chroot("."); }},
    {"keyctl",
     [](const std::string &) {
         return call(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_SESSION_KEYRING, 1);
     }},
    {"bpf", [](const std::string &) { return call(SYS_bpf, 0, 0, 0); }},
    {"perf", [](const std::string &) { return call(SYS_perf_event_open, 0, 0, -1, -1); }},
    {"userfaultfd", [](const std::string &) { return call(SYS_userfaultfd, 0); }},
    {"openbyhandle", [](const std::string &) { return call(SYS_open_by_handle_at, 0, 0, 0); }},
    {"pidfd", [](const std::string &pid) { return call(SYS_pidfd_open, std::stoi(pid), 0); }},
    {"capability", [](const std::string &) { return anyCapability(); }},
    {"boundingcapability", [](const std::string &) { return anyBoundingCapability(); }},
    {"newprivileges",
     [](const std::string &) {
         errno = EPERM;
         return ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? -1 : 0;
     }},
    {"memory", useMemory},
    {"disk", writeMuch},
};

}

int main(int count, char **words)
{
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const std::string value = equals == std::string::npos ? std::string() : word.substr(equals + 1);
        if (name == "without" && i + 1 < count) {
            return runWithout(value, words + i + 1);
        }
        if (name == "pid") {
            std::printf("pid %d\n", ::getpid());
        } else if (name == "network") {
            char link[100] = {};
            [[maybe_unused]] const ssize_t length = ::readlink("/proc/self/ns/net", link, sizeof(link) - 1);
            std::printf("network %s\n", link);
        } else if (name == "sleep") {
            std::fflush(stdout);
            ::sleep(static_cast<unsigned>(std::stoul(value)));
        } else if (name == "close") {
            ::close(std::stoi(value));
        } else if (name == "advance" || name == "standstill") {
            tellProgress(std::stoi(value), name == "advance");
        } else if (name == "abort") {
            std::abort();
        } else if (name == "say") {
            std::fprintf(stderr, "%s\n", value.c_str());
        } else if (name == "exit") {
            return std::stoi(value);
        } else {
            errno = 0;
            const auto attempt = attempts.find(name);
            const bool worked = attempt != attempts.end() && attempt->second(value) >= 0;
            std::printf("%s %s\n", word.c_str(),
                        worked ? "ok" : ("refused (" + std::string(std::strerror(errno)) + ")").c_str());
        }
        std::fflush(stdout);
    }
    return 0;
}
