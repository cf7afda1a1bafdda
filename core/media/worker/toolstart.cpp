// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/toolstart.h"

#include "process/limits.h"
#include "process/privileges.h"
#include "process/syscallfilter.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace spirula::media
{

namespace
{

constexpr int progressFd = 3;
constexpr int couldNotStart = 127; // as a shell says it

struct Pipe {
    FileDescriptor read;
    FileDescriptor write;
};

Result<Pipe> makePipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) < 0) {
        return fileError(errno, "pipe", "pipe2");
    }
    return Pipe{.read = FileDescriptor(ends[0]), .write = FileDescriptor(ends[1])};
}

/// Where the tool's standard output goes: a new file in the job's folder, which is the working directory.
Result<FileDescriptor> openOutput(const std::string &name)
{
    if (name.find('/') != std::string::npos) {
        return Error(ErrorCode::invalidInput,
                     {{"field", "stdoutFile"}, {"reason", "must be a name without folders"}});
    }
    const char *path = name.empty() ? "/dev/null" : name.c_str();
    FileDescriptor file(::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file) {
        return fileError(errno, path, "open");
    }
    return file;
}

std::vector<std::string> words(const wire::WorkerCommand &command, const fs::path &program)
{
    std::vector<std::string> list{program.string()};
    if (command.tool == "ffmpeg") {
        list.insert(list.end(),
                    {"-nostdin", "-hide_banner", "-loglevel", "error", "-nostats", "-stats_period", "0.25",
                     "-progress", "pipe:" + std::to_string(progressFd)});
    } else if (command.tool == "ffprobe") {
        list.insert(list.end(), {"-hide_banner", "-loglevel", "error"});
    }
    list.insert(list.end(), command.arguments.begin(), command.arguments.end());
    return list;
}

/// Nothing of ours but where libraries and drivers are: FFREPORT and the like would be a second command line.
std::vector<std::string> environment(const wire::WorkerJob &job)
{
    std::vector<std::string> list{"LANG=C.UTF-8", "AV_LOG_FORCE_NOCOLOR=1", "HOME=" + job.folder,
                                  "XDG_CACHE_HOME=" + job.folder, "TMPDIR=" + job.folder};
    for (const char *name : {"LD_LIBRARY_PATH", "LIBVA_DRIVER_NAME", "LIBVA_DRIVERS_PATH"}) {
        if (const char *value = std::getenv(name)) {
            list.push_back(std::string(name) + "=" + value);
        }
    }
    return list;
}

std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> list;
    for (std::string &text : texts) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    return list;
}

/// In the child: its end with ours, its filter, its memory. Only then may it see a stranger's byte.
Result<void> narrow(const wire::WorkerJob &job, int parent)
{
    SPIRULA_CHECK(process::dieWithParent(parent));
    // Graphics drivers start helpers of their own.
    const Result<void> filtered = process::filterToolCalls(job.hardware);
    if (!filtered && job.requireSandbox) {
        return filtered;
    }
    // Last, because from here on this process may not get memory any more.
    return process::limitMemory(job.memoryLimit > 0 ? job.memoryLimit : process::defaultMemoryLimit(),
                                job.hardware);
}

bool takeDescriptors(int input, int output, int errors, int progress)
{
    return ::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0
        && ::dup2(errors, STDERR_FILENO) >= 0 && ::dup2(progress, progressFd) >= 0
        && ::close_range(progressFd + 1, ~0U, 0) == 0;
}

/// Out of the way of 0..3, where the tool's own descriptors go; dup2 onto the same number would keep
/// close-on-exec.
Result<FileDescriptor> moveUp(FileDescriptor descriptor)
{
    FileDescriptor moved(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, progressFd + 1));
    if (!moved) {
        return fileError(errno, "pipe", "dup");
    }
    return moved;
}

}

Result<StartedTool> startTool(const wire::WorkerJob &job, const wire::WorkerCommand &command,
                              const fs::path &program)
{
    SPIRULA_TRY(Pipe errorPipe, makePipe());
    SPIRULA_TRY(Pipe progressPipe, makePipe());
    FileDescriptor input(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    SPIRULA_TRY(FileDescriptor output, openOutput(command.stdoutFile));
    SPIRULA_TRY(input, moveUp(std::move(input)));
    SPIRULA_TRY(output, moveUp(std::move(output)));
    SPIRULA_TRY(const FileDescriptor errors, moveUp(std::move(errorPipe.write)));
    SPIRULA_TRY(const FileDescriptor progress, moveUp(std::move(progressPipe.write)));
    std::vector<std::string> argumentTexts = words(command, program);
    std::vector<std::string> environmentTexts = environment(job);
    const std::vector<char *> argumentList = pointers(argumentTexts);
    const std::vector<char *> environmentList = pointers(environmentTexts);

    const int parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0) {
        return fileError(errno, program, "fork");
    }
    if (pid == 0) {
        ::signal(SIGPIPE, SIG_DFL);
        if (takeDescriptors(input.get(), output.get(), errors.get(), progress.get()) && narrow(job, parent)) {
            ::execve(program.c_str(), argumentList.data(), environmentList.data());
        }
        constexpr std::string_view last = "the tool could not be started";
        [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, last.data(), last.size());
        ::_exit(couldNotStart);
    }
    return StartedTool{
        .pid = pid, .errors = std::move(errorPipe.read), .progress = std::move(progressPipe.read)};
}

}
