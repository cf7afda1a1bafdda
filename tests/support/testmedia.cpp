// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmedia.h"

#include "base/text.h"
#include "base/uuid.h"

#include <gtest/gtest.h>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

extern char **environ;

namespace spirula::test
{

namespace
{

std::vector<std::string> words(std::string_view line)
{
    std::vector<std::string> list;
    for (const std::string_view word : split(line, ' ')) {
        if (!word.empty()) {
            list.emplace_back(word);
        }
    }
    return list;
}

std::vector<std::string> join(std::vector<std::string> a, const std::vector<std::string> &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}

int runProgram(const std::vector<std::string> &wordList, std::string *output)
{
    std::vector<std::string> copy = wordList;
    std::vector<char *> arguments;
    for (std::string &word : copy) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    int ends[2];
    if (::pipe(ends) < 0) {
        return -1;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", 0, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    pid_t pid = 0;
    const int failure = posix_spawnp(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    char buffer[4096];
    for (ssize_t count = 0; failure == 0 && (count = ::read(ends[0], buffer, sizeof(buffer))) > 0;) {
        if (output) {
            output->append(buffer, static_cast<std::size_t>(count));
        }
    }
    ::close(ends[0]);
    int status = 0;
    if (failure != 0 || ::waitpid(pid, &status, 0) != pid) {
        return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

fs::path clip(const std::string &name, const std::vector<std::string> &arguments)
{
    std::string all;
    for (const std::string &argument : arguments) {
        all += argument + "\n";
    }
    // The arguments name it: a clip that is described differently is another one.
    const fs::path folder = fs::path(SPIRULA_BIN_DIR).parent_path() / "testmedia"
        / std::to_string(std::hash<std::string>()(all));
    const fs::path file = folder / name;
    if (fs::exists(file)) {
        return file;
    }
    fs::create_directories(folder);
    const fs::path part = folder / (Uuid::random().toString() + file.extension().string());
    const std::vector<std::string> command = join(
        join({"ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-y"}, arguments), {part.string()});
    std::error_code error;
    if (const int code = runProgram(command); code == 0) {
        // The first maker wins: a sandbox's rule may stand on its file already, so none may take its place.
        fs::create_hard_link(part, file, error);
        EXPECT_TRUE(!error || error == std::errc::file_exists) << error.message();
    } else {
        ADD_FAILURE() << "ffmpeg could not make " << name << ": " << code;
    }
    fs::remove(part, error);
    return file;
}

fs::path plainClip()
{
    return clip("plain.mp4",
                join(words("-f lavfi -i testsrc2=size=640x360:rate=30:duration=6 -f lavfi -i "
                           "sine=frequency=440:duration=6 "
                           "-c:v libx264 -preset veryfast -g 60 -pix_fmt yuv420p -c:a aac -b:a 96k -ac 2"),
                     {"-metadata", "title=SECRET-TITLE", "-metadata", "location=+48.2082+016.3738/",
                      "-metadata", "make=SECRET-MAKER", "-metadata", "model=SECRET-DEVICE", "-metadata:s:v:0",
                      "handler_name=SECRET-HANDLER", "-metadata:s:a:0", "title=SECRET-TRACK", "-movflags",
                      "use_metadata_tags"}));
}

fs::path tenBitClip()
{
    return clip(
        "tenbit.mkv",
        words(
            "-f lavfi -i testsrc2=size=640x360:rate=25:duration=5 -f lavfi -i sine=frequency=330:duration=5 "
            "-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le -c:a flac -ac 2"));
}

fs::path soundClip()
{
    return clip("sound.mp3", words("-f lavfi -i sine=frequency=500:duration=4 -c:a libmp3lame -b:a 96k"));
}

std::string probe(const fs::path &file, const std::string &entries, const std::vector<std::string> &more)
{
    std::string output;
    EXPECT_EQ(
        runProgram(
            join(join({"ffprobe", "-loglevel", "error", "-of", "csv=p=0", "-show_entries", entries}, more),
                 {file.string()}),
            &output),
        0)
        << file;
    std::string lines;
    for (std::string_view line : split(trim(output), '\n')) {
        line = trim(line);
        while (line.ends_with(',')) { // where side data would stand
            line.remove_suffix(1);
        }
        lines += (lines.empty() ? "" : "\n") + std::string(line);
    }
    return lines;
}

std::string decodeErrors(const fs::path &file)
{
    // Standard error goes the way of standard output by ffmpeg's own log option.
    const fs::path report = fs::temp_directory_path() / ("spirula-decode-" + Uuid::random().toString());
    ::setenv("FFREPORT", ("file=" + report.string() + ":level=16").c_str(), 1);
    const int code = runProgram(
        {"ffmpeg", "-nostdin", "-hide_banner", "-v", "quiet", "-i", file.string(), "-f", "null", "-"});
    ::unsetenv("FFREPORT");
    const Result<std::string> log = readFile(report, 1 << 20);
    std::error_code ignored;
    fs::remove(report, ignored);
    std::string errors = code == 0 ? std::string() : "exit code " + std::to_string(code) + "\n";
    for (const std::string_view line : split(log ? std::string_view(*log) : std::string_view(), '\n')) {
        const bool header = line.starts_with("ffmpeg started") || line.starts_with("Report written")
            || line.starts_with("Command line") || line.starts_with("Log level")
            || line.starts_with("ffmpeg -nostdin") || trim(line).empty();
        errors += header ? std::string() : std::string(line) + "\n";
    }
    return errors;
}

}
