// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "wire/jsonreader.h"
#include "wire/worker/workerjob.h"

namespace spirula::wire
{

namespace
{

// The worker is ours, but what it runs is fed by strangers: its lines are read like a stranger's.
constexpr std::size_t maxLineBytes = 64 << 20;
constexpr std::size_t maxCommands = 10'000;
constexpr std::size_t maxParameters = 20;
constexpr std::size_t maxWordsBytes = 16 << 10;
constexpr std::int64_t anyNumber = std::numeric_limits<std::int64_t>::max();

json::object resultObject(const WorkerCommandResult &result)
{
    return {{"exitCode", result.exitCode},
            {"cpuSeconds", result.cpuSeconds},
            {"peakMemory", result.peakMemory},
            {"lastWords", result.lastWords}};
}

void readResult(JsonReader &reader, WorkerCommandResult &result)
{
    reader.number("exitCode", result.exitCode, -1, 255);
    reader.real("cpuSeconds", result.cpuSeconds);
    reader.integer("peakMemory", result.peakMemory, 0, anyNumber);
    reader.text("lastWords", result.lastWords, maxWordsBytes);
}

void readProgress(JsonReader &reader, WorkerProgress &progress)
{
    reader.number("command", progress.command);
    reader.number("perMille", progress.perMille, 0, 1000);
    reader.text("step", progress.step, 100);
    reader.real("speed", progress.speed);
}

void readDone(JsonReader &reader, WorkerDone &done)
{
    reader.objects("commands", done.commands, maxCommands, readResult);
    reader.texts("missing", done.missing, 100, 100);
}

void readError(JsonReader &reader, Error &error)
{
    std::string code;
    reader.text("code", code, 100);
    error.code = errorCodeFromName(code);
    if (const json::value *parameters = reader.find("parameters"); parameters && parameters->is_object()) {
        for (const json::key_value_pair &member : parameters->get_object()) {
            if (member.value().is_string() && error.parameters.size() < maxParameters) {
                error.parameters.emplace_back(member.key(), std::string(member.value().get_string()));
            }
        }
    }
    reader.text("detail", error.detail, maxWordsBytes);
}

}

std::string encode(const WorkerProgress &progress)
{
    return writeJson(json::object{{"progress",
                                   {{"command", progress.command},
                                    {"perMille", progress.perMille},
                                    {"step", progress.step},
                                    {"speed", progress.speed}}}});
}

std::string encode(const WorkerDone &done)
{
    json::array commands;
    for (const WorkerCommandResult &result : done.commands) {
        commands.emplace_back(resultObject(result));
    }
    json::array missing;
    for (const std::string &mechanism : done.missing) {
        missing.emplace_back(mechanism);
    }
    return writeJson(
        json::object{{"done", {{"commands", std::move(commands)}, {"missing", std::move(missing)}}}});
}

std::string encodeWorkerError(const Error &error)
{
    json::object parameters;
    for (const auto &[key, text] : error.parameters) {
        parameters[key] = toUtf8(text);
    }
    return writeJson(json::object{{"error",
                                   {{"code", name(error.code)},
                                    {"parameters", std::move(parameters)},
                                    {"detail", toUtf8(error.detail)}}}});
}

Result<WorkerLine> decodeWorkerLine(std::string_view text)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxLineBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    WorkerLine line;
    const bool progress
        = reader.object("progress", [&line](JsonReader &inner) { readProgress(inner, line.progress); });
    const bool done = reader.object("done", [&line](JsonReader &inner) { readDone(inner, line.done); });
    const bool error = reader.object("error", [&line](JsonReader &inner) { readError(inner, line.error); });
    SPIRULA_CHECK(reader.finish());
    if (int(progress) + int(done) + int(error) != 1) {
        return Error(ErrorCode::protocol, {}, "a line of the media worker is of no known kind");
    }
    line.kind = progress ? WorkerLine::Kind::progress
        : done           ? WorkerLine::Kind::done
                         : WorkerLine::Kind::error;
    return line;
}

}
