// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/spawn.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>

namespace spirula::process
{

namespace
{

/// posix_spawn's two lists, freed together.
struct SpawnPlan {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};

    SpawnPlan()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
};

/// A file in memory instead of a pipe: nothing to pump, no SIGPIPE, and the end of file is there from the
/// start.
Result<FileDescriptor> inputFile(const std::string &text)
{
    FileDescriptor file(memfd_create("stdin", MFD_CLOEXEC));
    if (!file) {
        return fileError(errno, "stdin", "memfd_create");
    }
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t written = ::write(file.get(), text.data() + done, text.size() - done);
        if (written < 0 && errno != EINTR) {
            return fileError(errno, "stdin", "write");
        }
        done += written > 0 ? static_cast<std::size_t>(written) : 0;
    }
    ::lseek(file.get(), 0, SEEK_SET);
    return file;
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

void fill(SpawnPlan &plan, const ChildOptions &options, int input, int output)
{
    sigset_t all;
    sigset_t none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setflags(&plan.attributes,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&plan.attributes, 0);
    posix_spawnattr_setsigdefault(&plan.attributes, &all);
    posix_spawnattr_setsigmask(&plan.attributes, &none);
    posix_spawn_file_actions_adddup2(&plan.actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&plan.actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&plan.actions, STDERR_FILENO + 1);
    if (!options.folder.empty()) {
        posix_spawn_file_actions_addchdir_np(&plan.actions, options.folder.c_str());
    }
}

}

Result<Spawned> spawn(const ChildOptions &options)
{
    SPIRULA_TRY(FileDescriptor input, inputFile(options.input));
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) < 0) {
        return fileError(errno, options.program, "pipe");
    }
    FileDescriptor ours(ends[0]);
    FileDescriptor theirs(ends[1]);
    ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);

    SpawnPlan plan;
    fill(plan, options, input.get(), theirs.get());
    std::vector<std::string> words{options.program.string()};
    words.insert(words.end(), options.arguments.begin(), options.arguments.end());
    std::vector<std::string> environment = options.environment;
    pid_t pid = 0;
    const int failure = posix_spawn(&pid, options.program.c_str(), &plan.actions, &plan.attributes,
                                    pointers(words).data(), pointers(environment).data());
    if (failure != 0) {
        return fileError(failure, options.program, "start");
    }
    return Spawned{.pid = pid, .output = std::move(ours)};
}

}
