// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tempfolder.h"
#include "support/testmedia.h"

#include "base/clock.h"
#include "base/text.h"
#include "wire/worker/workerjob.h"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>
#include <thread>

namespace spirula::test
{

namespace
{

enum class Who { self, ordinaryUser };
constexpr int nobody = 65534;

/// The real spirula-media with the probe in ffmpeg's place, in a folder that an ordinary user can reach too.
class Cell
{
public:
    explicit Cell(Who who)
        : m_who(who)
    {
        ::chmod(m_folder.path().c_str(), 0755);
        for (const char *program : {"spirula-media", "sandboxprobe"}) {
            fs::copy_file(fs::path(SPIRULA_BIN_DIR) / program, m_folder / program);
        }
        fs::create_directory(m_folder / "job");
        std::ofstream(m_folder / "input") << "input";
        std::ofstream(m_folder / "foreign") << "foreign";
        fs::permissions(m_folder / "foreign", fs::perms::all);
        fs::permissions(m_folder / "input", fs::perms::all);
        if (m_who == Who::ordinaryUser) {
            for (const char *name : {"job", "foreign"}) { // what one may change oneself, but for the sandbox
                EXPECT_EQ(::chown((m_folder / name).c_str(), nobody, nobody), 0);
            }
        }
    }

    static bool possible(Who who) { return who == Who::self || ::geteuid() == 0; }

    wire::WorkerJob job(std::vector<std::string> attempts) const
    {
        wire::WorkerJob job;
        job.folder = (m_folder / "job").string();
        job.inputs = {(m_folder / "input").string()};
        wire::WorkerCommand command;
        command.tool = "test";
        command.arguments = std::move(attempts);
        command.stdoutFile = "answers";
        command.mayFail = true;
        job.commands = {command};
        job.niceness = 0;
        return job;
    }

    /// Command line of the worker, which reads the job from a file.
    std::vector<std::string> words(const wire::WorkerJob &job, const std::string &without = {}) const
    {
        std::ofstream(m_folder / "job.json") << wire::encode(job);
        const std::string tool = (m_folder / "sandboxprobe").string();
        std::string line = "SPIRULA_TEST_TOOL='" + tool + "' exec ";
        if (m_who == Who::ordinaryUser) {
            line += "setpriv --reuid=65534 --regid=65534 --clear-groups ";
        }
        if (!without.empty()) {
            line += "'" + tool + "' without=" + without + " ";
        }
        line
            += "'" + (m_folder / "spirula-media").string() + "' < '" + (m_folder / "job.json").string() + "'";
        return {"sh", "-c", line};
    }

    wire::WorkerLine run(const wire::WorkerJob &job, const std::string &without = {}) const
    {
        std::string output;
        runProgram(words(job, without), &output);
        const auto lines = split(trim(output), '\n');
        const auto line = wire::decodeWorkerLine(lines.back());
        EXPECT_TRUE(line) << output;
        return line ? *line : wire::WorkerLine{};
    }

    /// What the probe printed, by attempt.
    std::map<std::string, std::string> answers(std::vector<std::string> attempts) const
    {
        const wire::WorkerLine line = run(job(std::move(attempts)));
        EXPECT_EQ(line.kind, wire::WorkerLine::Kind::done) << line.error.detail;
        EXPECT_TRUE(line.done.missing.empty()
                    || line.done.missing == std::vector<std::string>{"networkNamespace"});
        std::map<std::string, std::string> map;
        const auto text = readFile(m_folder / "job" / "answers", 1 << 20);
        for (const std::string_view answer : split(text ? *text : std::string_view(), '\n')) {
            const std::size_t space = answer.find(' ');
            if (space != std::string_view::npos) {
                map.emplace(answer.substr(0, space), answer.substr(space + 1));
            }
        }
        return map;
    }

    std::string path(std::string_view name) const { return (m_folder / name).string(); }

private:
    TempFolder m_folder;
    Who m_who;
};

#ifdef SPIRULA_TEST_HOOKS
constexpr bool knowsTheProbe = true;
#else
constexpr bool knowsTheProbe = false; // a released worker runs ffmpeg and ffprobe only
#endif

class Sandbox : public testing::TestWithParam<Who>
{
protected:
    void SetUp() override
    {
        if (!knowsTheProbe) {
            GTEST_SKIP() << "needs a build with test hooks";
        }
        if (!Cell::possible(GetParam())) {
            GTEST_SKIP() << "only root can become another user";
        }
    }

    void expectRefused(const Cell &cell, std::vector<std::string> attempts,
                       std::string_view reason = "refused")
    {
        const auto answers = cell.answers(attempts);
        for (const std::string &attempt : attempts) {
            const auto found = answers.find(attempt);
            ASSERT_NE(found, answers.end()) << attempt;
            EXPECT_TRUE(found->second.starts_with(reason)) << attempt << ": " << found->second;
        }
    }

    void expectGranted(const Cell &cell, std::vector<std::string> attempts)
    {
        const auto answers = cell.answers(attempts);
        for (const std::string &attempt : attempts) {
            const auto found = answers.find(attempt);
            ASSERT_NE(found, answers.end()) << attempt;
            EXPECT_EQ(found->second, "ok") << attempt;
        }
    }
};

INSTANTIATE_TEST_SUITE_P(As, Sandbox, testing::Values(Who::self, Who::ordinaryUser),
                         [](const auto &parameter) {
                             return parameter.param == Who::self ? "Self" : "OrdinaryUser";
                         });

/// Without the sandbox the same attempts work: the refusals below are its doing.
TEST(SandboxProbe, WorksOutside)
{
    const Cell cell(Who::self);
    std::string answers;
    EXPECT_EQ(runProgram({cell.path("sandboxprobe"),
                          "tcp",
                          "udp",
                          "unix",
                          "netlink",
                          "socketpair",
                          "fork",
                          "setsid",
                          "survive",
                          "keyctl",
                          "newprivileges",
                          "memory=4",
                          "read=" + cell.path("foreign"),
                          "write=" + cell.path("foreign"),
                          "create=" + cell.path("new"),
                          "read=/etc/passwd",
                          "kill=" + std::to_string(::getpid()),
                          "pidfd=" + std::to_string(::getpid()),
                          "chmod=" + cell.path("foreign"),
                          "fchmod",
                          "fchmodat=" + cell.path("foreign"),
                          "chown=" + cell.path("foreign"),
                          "lchown=" + cell.path("foreign"),
                          "fchown",
                          "fchownat=" + cell.path("foreign"),
                          "utime=" + cell.path("foreign"),
                          "utimes=" + cell.path("foreign"),
                          "futimesat=" + cell.path("foreign"),
                          "utimensat=" + cell.path("foreign"),
                          "tgkill=" + std::to_string(::getpid()),
                          "sigqueue=" + std::to_string(::getpid()),
                          "raise"},
                         &answers),
              0);
    EXPECT_EQ(answers.find("refused"), std::string::npos) << answers;
}

TEST_P(Sandbox, NoNetwork)
{
    const Cell cell(GetParam());
    expectRefused(cell, {"tcp", "tcp6", "udp", "unix", "netlink", "raw", "socketpair"});
}

TEST_P(Sandbox, ItsOwnNetworkNamespaceWherePossible)
{
    const Cell cell(GetParam());
    const wire::WorkerLine line = cell.run(cell.job({"network"}));
    if (line.done.missing.empty()) {
        char link[100] = {};
        ASSERT_GT(::readlink("/proc/self/ns/net", link, sizeof(link) - 1), 0);
        EXPECT_NE(cell.answers({"network"}).at("network"), link);
    }
}

TEST_P(Sandbox, OnlyItsOwnFiles)
{
    const Cell cell(GetParam());
    // Everybody may read and write `foreign`; only the sandbox forbids it.
    expectRefused(cell,
                  {"read=" + cell.path("foreign"), "write=" + cell.path("foreign"),
                   "remove=" + cell.path("foreign"), "create=" + cell.path("new"), "list=" + cell.path("."),
                   "write=" + cell.path("input"), "read=/etc/passwd", "read=/proc/self/environ", "list=/home",
                   "list=/tmp", "read=/dev/mem", "create=/dev/shm/spirula", "symlink=/etc/passwd", "fifo"});
    expectGranted(cell,
                  {"read=" + cell.path("input"), "create=mine", "read=mine", "write=mine", "remove=mine",
                   "read=/dev/urandom", "write=/dev/null"});
}

TEST_P(Sandbox, NothingOfItsFolderCanBeExecuted)
{
    const Cell cell(GetParam());
    fs::copy_file("/bin/true", cell.path("job/program"));
    expectRefused(cell, {"execute=program", "execute=" + cell.path("foreign")});
}

TEST_P(Sandbox, OtherProcessesAreOutOfReach)
{
    const Cell cell(GetParam());
    const std::string self = std::to_string(::getpid());
    expectRefused(cell,
                  {"ptrace=" + self, "readother=" + self, "kill=" + self, "pidfd=" + self, "fork", "setsid",
                   "setpgid", "survive"});
}

/// The filter's own answer, so that no other reason for a refusal hides that it is missing.
constexpr const char *filtered = "refused (Operation not permitted)";

TEST_P(Sandbox, SignalsReachNobodyElse)
{
    const Cell cell(GetParam());
    const std::string self = std::to_string(::getpid());
    expectRefused(
        cell,
        {"tgkill=" + self, "sigqueue=" + self, "pidfdsignal", "readother=" + self, "writeother=" + self},
        filtered);
    expectGranted(cell, {"raise"}); // abort() is made of it
}

TEST_P(Sandbox, NoAttributeOfAnyFileCanBeChanged)
{
    const Cell cell(GetParam());
    std::vector<std::string> attempts{"fchmod", "fchown", "fsetxattr", "fremovexattr"};
    for (const char *attempt : {"chmod", "fchmodat", "fchmodat2", "chown", "lchown", "fchownat", "utime",
                                "utimes", "futimesat", "utimensat", "setxattr", "lsetxattr", "setxattrat",
                                "removexattr", "lremovexattr", "removexattrat", "filesetattr"}) {
        attempts.push_back(std::string(attempt) + "=" + cell.path("foreign"));
    }
    expectRefused(cell, attempts, filtered);
}

TEST_P(Sandbox, NoWayToMorePower)
{
    const Cell cell(GetParam());
    expectRefused(cell,
                  {"io_uring", "mount", "unshare", "setns", "chroot", "keyctl", "bpf", "perf", "userfaultfd",
                   "openbyhandle", "capability", "boundingcapability", "newprivileges"});
}

TEST_P(Sandbox, RefusesToWorkWhereAMechanismIsMissing)
{
    for (const char *mechanism : {"landlock", "seccomp"}) {
        const Cell cell(GetParam());
        wire::WorkerJob job = cell.job({"pid"});
        const wire::WorkerLine refused = cell.run(job, mechanism);
        EXPECT_EQ(refused.kind, wire::WorkerLine::Kind::error);
        EXPECT_EQ(refused.error.code, ErrorCode::sandboxMissing);
        EXPECT_EQ(refused.error.parameter("mechanism"), mechanism);
        EXPECT_FALSE(fs::exists(cell.path("job/answers"))) << "the tool has run all the same";

        job.requireSandbox = false;
        const wire::WorkerLine tolerated = cell.run(job, mechanism);
        EXPECT_EQ(tolerated.kind, wire::WorkerLine::Kind::done) << tolerated.error.detail;
        EXPECT_EQ(std::count(tolerated.done.missing.begin(), tolerated.done.missing.end(), mechanism), 1);
        EXPECT_TRUE(fs::exists(cell.path("job/answers")));
    }
}

TEST_P(Sandbox, TheRealToolsWorkInside)
{
    const Cell cell(GetParam());
    wire::WorkerJob job = cell.job({});
    job.commands[0].tool = "ffmpeg";
    job.commands[0].arguments
        = {"-y", "-f", "lavfi", "-i", "testsrc2=size=64x36:rate=5:duration=1", "-c:v", "libx264", "out.mp4"};
    job.commands.push_back(job.commands[0]);
    job.commands[1].tool = "ffprobe";
    job.commands[1].arguments = {"-show_entries", "stream=codec_name", "-of", "csv=p=0", "out.mp4"};
    const wire::WorkerLine line = cell.run(job);
    ASSERT_EQ(line.kind, wire::WorkerLine::Kind::done) << line.error.detail;
    EXPECT_EQ(line.done.commands[0].exitCode, 0) << line.done.commands[0].lastWords;
    EXPECT_EQ(*readFile(cell.path("job/answers"), 1 << 16), "h264\n");
}

TEST_P(Sandbox, MemoryAndDiskAreLimited)
{
    const Cell cell(GetParam());
    wire::WorkerJob job = cell.job({"memory=64", "memory=4000", "disk=8"});
    job.memoryLimit = 256 << 20;
    job.fileSizeLimit = 4 << 20;
    ASSERT_EQ(cell.run(job).kind, wire::WorkerLine::Kind::done);
    const std::string answers = *readFile(cell.path("job/answers"), 1 << 20);
    EXPECT_NE(answers.find("memory=64 ok"), std::string::npos) << answers;
    EXPECT_NE(answers.find("memory=4000 refused"), std::string::npos) << answers;
    EXPECT_NE(answers.find("disk=8 refused (File too large)"), std::string::npos) << answers;
}

class Worker : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!knowsTheProbe) {
            GTEST_SKIP() << "needs a build with test hooks";
        }
    }
};

TEST_F(Worker, ReportsExitCodesAndLastWords)
{
    const Cell cell(Who::self);
    wire::WorkerJob job = cell.job({"say=first", "say=last words", "exit=7"});
    job.commands.push_back(job.commands.front());
    job.commands.push_back(job.commands.front());
    job.commands[1].mayFail = false;
    const wire::WorkerLine line = cell.run(job);
    ASSERT_EQ(line.kind, wire::WorkerLine::Kind::done);
    ASSERT_EQ(line.done.commands.size(), 3U);
    EXPECT_EQ(line.done.commands[0].exitCode, 7);
    EXPECT_EQ(line.done.commands[0].lastWords, "first\nlast words");
    EXPECT_EQ(line.done.commands[1].exitCode, 7);
    EXPECT_EQ(line.done.commands[2].exitCode, -1); // not run
    EXPECT_GT(line.done.commands[0].peakMemory, 0);
}

TEST_F(Worker, RefusesOtherTools)
{
    const Cell cell(Who::self);
    for (const char *tool : {"sh", "/bin/sh", "../bin/sh", "ffplay", ""}) {
        wire::WorkerJob job = cell.job({});
        job.commands[0].tool = tool;
        const wire::WorkerLine line = cell.run(job);
        EXPECT_EQ(line.kind, wire::WorkerLine::Kind::error) << tool;
        EXPECT_EQ(line.error.code, ErrorCode::invalidInput) << tool;
    }
}

TEST_F(Worker, WritesAnswersIntoItsFolderOnly)
{
    const Cell cell(Who::self);
    for (const char *file : {"../answers", "/tmp/answers", "a/b"}) {
        wire::WorkerJob job = cell.job({});
        job.commands[0].stdoutFile = file;
        EXPECT_EQ(cell.run(job).kind, wire::WorkerLine::Kind::error) << file;
    }
}

TEST_F(Worker, EndsAtItsTimeLimit)
{
    const Cell cell(Who::self);
    wire::WorkerJob job = cell.job({"pid", "sleep=60"});
    job.timeLimitMs = 300;
    const auto before = SteadyClock::now();
    const wire::WorkerLine line = cell.run(job);
    EXPECT_EQ(line.error.code, ErrorCode::timedOut);
    EXPECT_LT(SteadyClock::now() - before, std::chrono::seconds(20));
}

TEST_F(Worker, EndsAtItsTimeLimitWhenTheToolHasClosedItsPipes)
{
    const Cell cell(Who::self);
    wire::WorkerJob job = cell.job({"close=2", "close=3", "sleep=60"});
    job.timeLimitMs = 300;
    const auto before = SteadyClock::now();
    const wire::WorkerLine line = cell.run(job);
    EXPECT_EQ(line.error.code, ErrorCode::timedOut);
    EXPECT_LT(SteadyClock::now() - before, std::chrono::seconds(20));
}

TEST_F(Worker, EndsAToolThatDoesNotGetOn)
{
    const Cell cell(Who::self);
    // Silent, or saying the same again and again.
    for (const char *tool : {"sleep=60", "standstill=600"}) {
        wire::WorkerJob job = cell.job({tool});
        job.commands[0].stallLimitMs = 2'000;
        const auto before = SteadyClock::now();
        const wire::WorkerLine line = cell.run(job);
        EXPECT_EQ(line.error.code, ErrorCode::toolFailed) << tool;
        EXPECT_LT(SteadyClock::now() - before, std::chrono::seconds(20)) << tool;
    }
}

TEST_F(Worker, LeavesAToolAloneThatGetsOn)
{
    const Cell cell(Who::self);
    wire::WorkerJob job = cell.job({"advance=50"}); // five seconds
    job.commands[0].stallLimitMs = 2'000;
    const wire::WorkerLine line = cell.run(job);
    ASSERT_EQ(line.kind, wire::WorkerLine::Kind::done) << line.error.detail;
    EXPECT_EQ(line.done.commands[0].exitCode, 0);
}

TEST_F(Worker, TellsThatAToolAborted)
{
    const Cell cell(Who::self);
    const wire::WorkerLine line = cell.run(cell.job({"abort"}));
    ASSERT_EQ(line.kind, wire::WorkerLine::Kind::done);
    EXPECT_EQ(line.done.commands[0].exitCode, 128 + SIGABRT);
}

bool isAlive(int pid)
{
    // A zombie that nobody has taken yet is dead as well.
    const auto status = readFile("/proc/" + std::to_string(pid) + "/stat", 1 << 16);
    return status && status->find(") Z ") == std::string::npos;
}

bool endsSoon(int pid)
{
    for (int i = 0; i < 200 && isAlive(pid); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return !isAlive(pid);
}

/// The number after "pid " in the probe's answers, once it is there.
int waitForPid(const Cell &cell)
{
    for (int i = 0; i < 400; ++i) {
        const auto text = readFile(cell.path("job/answers"), 1 << 16);
        if (text && text->starts_with("pid ") && text->ends_with('\n')) {
            return std::stoi(text->substr(4));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return -1;
}

TEST_F(Worker, DiesWithItsParentAndTakesTheToolAlong)
{
    const Cell cell(Who::self);
    std::vector<std::string> words = cell.words(cell.job({"pid", "sleep=60"}));
    // A parent in between that is killed the hard way.
    words.back() = "(" + words.back() + ") & echo $! > '" + cell.path("worker.pid") + "'; wait";
    std::thread parent([words] { runProgram(words); });
    const int tool = waitForPid(cell);
    ASSERT_GT(tool, 0);
    const auto status = readFile("/proc/" + std::to_string(tool) + "/stat", 1 << 16);
    ASSERT_TRUE(status);
    const int worker = std::stoi(*readFile(cell.path("worker.pid"), 100));
    ASSERT_TRUE(isAlive(worker));
    const auto workerStatus = *readFile("/proc/" + std::to_string(worker) + "/stat", 1 << 16);
    const int shell = std::stoi(std::string(split(workerStatus.substr(workerStatus.rfind(')') + 2), ' ')[1]));
    ::kill(shell, SIGKILL);
    EXPECT_TRUE(endsSoon(worker));
    EXPECT_TRUE(endsSoon(tool));
    parent.join();
}

}

}
