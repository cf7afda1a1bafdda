// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/limits.h"
#include "process/landlock.h"
#include "process/privileges.h"
#include "process/sandbox.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <functional>

namespace spirula::process
{

namespace
{

/// Runs `work` in a process of its own, because what it does cannot be undone. Its return value, at most 255.
int inChild(const std::function<int()> &work)
{
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

TEST(Limits, AreSetAndNeverRaised)
{
    EXPECT_EQ(inChild([] {
                  if (!applyLimits({.fileSize = 1 << 20, .openFiles = 64, .niceness = 7})
                      || !applyLimits({.fileSize = 1 << 30, .openFiles = 128, .niceness = 7})) {
                      return 1;
                  }
                  rlimit size{};
                  rlimit files{};
                  rlimit core{};
                  ::getrlimit(RLIMIT_FSIZE, &size);
                  ::getrlimit(RLIMIT_NOFILE, &files);
                  ::getrlimit(RLIMIT_CORE, &core);
                  const bool right = size.rlim_max == 1 << 20 && files.rlim_max == 64 && core.rlim_max == 0
                      && ::getpriority(PRIO_PROCESS, 0) >= 7;
                  return right ? 0 : 2;
              }),
              0);
    EXPECT_GE(defaultMemoryLimit(), 2LL << 30);
}

TEST(Privileges, NoneIsLeftForGood)
{
    EXPECT_EQ(inChild([] {
                  if (!dropPrivileges()) {
                      return 1;
                  }
                  return ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 && ::chroot("/") < 0 ? 0 : 2;
              }),
              0);
}

TEST(Privileges, AnOrphanIsToldSo)
{
    EXPECT_EQ(inChild([] { return dieWithParent(::getppid()) ? 0 : 1; }), 0);
    EXPECT_EQ(inChild([] {
                  const Result<void> result = dieWithParent(::getppid() + 1);
                  return !result && result.error().code == ErrorCode::cancelled ? 0 : 1;
              }),
              0);
}

TEST(Landlock, OnlyWhatIsListed)
{
    if (landlockVersion() == 0) {
        GTEST_SKIP() << "this kernel has no Landlock";
    }
    const test::TempFolder folder;
    std::ofstream(folder / "readable") << "x";
    std::ofstream(folder / "other") << "x";
    fs::create_directory(folder / "writable");
    const std::vector<PathRule> rules{
        {.path = folder / "readable", .access = PathRule::Access::read},
        {.path = folder / "writable", .access = PathRule::Access::write},
        {.path = folder / "not there", .access = PathRule::Access::read, .optional = true}};
    EXPECT_EQ(inChild([&] {
                  if (!dropPrivileges() || !restrictPaths(rules)) {
                      return 1;
                  }
                  const bool right = ::open((folder / "readable").c_str(), O_RDONLY) >= 0
                      && ::open((folder / "readable").c_str(), O_WRONLY) < 0
                      && ::open((folder / "other").c_str(), O_RDONLY) < 0
                      && ::open((folder / "writable/new").c_str(), O_WRONLY | O_CREAT, 0600) >= 0
                      && ::open((folder / "new").c_str(), O_WRONLY | O_CREAT, 0600) < 0;
                  return right ? 0 : 2;
              }),
              0);
}

TEST(Landlock, AMissingPathIsAnErrorUnlessOptional)
{
    EXPECT_EQ(inChild([] {
                  const bool dropped = dropPrivileges().has_value();
                  return dropped && !restrictPaths({{.path = "/not/there", .access = PathRule::Access::read}})
                      ? 0
                      : 1;
              }),
              0);
}

TEST(Sandbox, LocksTheCallerIn)
{
    EXPECT_EQ(inChild([] {
                  const auto missing = lockIn({.paths = {}, .limits = {}, .required = true});
                  if (!missing) {
                      return 1;
                  }
                  const bool right
                      = ::socket(AF_INET, SOCK_STREAM, 0) < 0 && ::open("/etc/passwd", O_RDONLY) < 0;
                  return right ? 0 : 2;
              }),
              0);
}

}

}
