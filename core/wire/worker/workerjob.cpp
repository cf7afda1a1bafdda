// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/worker/workerjob.h"

#include "wire/jsonreader.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxJobBytes = 8 << 20;
constexpr std::size_t maxCommands = 10'000;
constexpr std::size_t maxArguments = 4'000;
constexpr std::size_t maxArgumentBytes = 1 << 20; // a filter graph of many outputs is long
constexpr std::size_t maxPathBytes = 4'096;
constexpr std::size_t maxInputs = 1'000;
constexpr std::int64_t anyNumber = std::numeric_limits<std::int64_t>::max();

json::array texts(const std::vector<std::string> &list)
{
    json::array out;
    for (const std::string &text : list) {
        out.emplace_back(text);
    }
    return out;
}

json::object commandObject(const WorkerCommand &command)
{
    return {{"tool", command.tool},
            {"arguments", texts(command.arguments)},
            {"stdoutFile", command.stdoutFile},
            {"durationMs", command.durationMs},
            {"step", command.step},
            {"mayFail", command.mayFail},
            {"stallLimitMs", command.stallLimitMs}};
}

void readCommand(JsonReader &reader, WorkerCommand &command)
{
    reader.require("tool");
    reader.text("tool", command.tool, 100);
    reader.texts("arguments", command.arguments, maxArguments, maxArgumentBytes);
    reader.text("stdoutFile", command.stdoutFile, maxPathBytes);
    reader.integer("durationMs", command.durationMs, 0, anyNumber);
    reader.text("step", command.step, 100);
    reader.flag("mayFail", command.mayFail);
    reader.integer("stallLimitMs", command.stallLimitMs, 0, anyNumber);
}

}

std::string encode(const WorkerJob &job)
{
    json::array commands;
    for (const WorkerCommand &command : job.commands) {
        commands.emplace_back(commandObject(command));
    }
    return writeJson(json::object{{"folder", job.folder},
                                  {"inputs", texts(job.inputs)},
                                  {"commands", std::move(commands)},
                                  {"hardware", job.hardware},
                                  {"requireSandbox", job.requireSandbox},
                                  {"memoryLimit", job.memoryLimit},
                                  {"fileSizeLimit", job.fileSizeLimit},
                                  {"niceness", job.niceness},
                                  {"timeLimitMs", job.timeLimitMs}});
}

Result<WorkerJob> decodeWorkerJob(std::string_view text)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxJobBytes, ErrorCode::invalidInput));
    JsonReader reader(object, JsonFrom::request);
    WorkerJob job;
    reader.require("folder");
    reader.text("folder", job.folder, maxPathBytes);
    reader.texts("inputs", job.inputs, maxInputs, maxPathBytes);
    reader.require("commands");
    reader.objects("commands", job.commands, maxCommands, readCommand);
    reader.flag("hardware", job.hardware);
    reader.flag("requireSandbox", job.requireSandbox);
    reader.integer("memoryLimit", job.memoryLimit, 0, anyNumber);
    reader.integer("fileSizeLimit", job.fileSizeLimit, 0, anyNumber);
    reader.number("niceness", job.niceness, 0, 19);
    reader.integer("timeLimitMs", job.timeLimitMs, 0, anyNumber);
    SPIRULA_CHECK(reader.finish());
    return job;
}

}
