// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homestatus.h"

#include "wire/home/homejson.h"

namespace spirula::wire
{

std::string encode(const HomeStatus &status)
{
    json::array sandbox;
    for (const HomeMechanism &mechanism : status.sandbox) {
        sandbox.push_back(json::object{{"name", mechanism.name}, {"available", mechanism.available}});
    }
    return writeJson(json::object{{"apiLevel", status.apiLevel},
                                  {"version", status.version},
                                  {"build", status.build},
                                  {"pid", status.pid},
                                  {"publicUrl", status.publicUrl},
                                  {"publicListen", status.publicListen},
                                  {"host", status.host},
                                  {"account", status.account},
                                  {"channel", status.channel},
                                  {"identityLocked", status.identityLocked},
                                  {"allowPrivateNetwork", status.allowPrivateNetwork},
                                  {"dataFolder", status.dataFolder},
                                  {"schema", status.schema},
                                  {"startedAt", timeOrNull(status.startedAt)},
                                  {"uptimeMs", status.uptimeMs},
                                  {"videos", status.videos},
                                  {"jobsWaiting", status.jobsWaiting},
                                  {"jobsRunning", status.jobsRunning},
                                  {"jobsFailed", status.jobsFailed},
                                  {"preparingPaused", status.preparingPaused},
                                  {"eventSequence", status.eventSequence},
                                  {"sandbox", std::move(sandbox)}});
}

namespace
{

void readStatus(JsonReader &reader, HomeStatus &status)
{
    reader.require("apiLevel");
    reader.number("apiLevel", status.apiLevel);
    reader.text("version", status.version, 100);
    reader.text("build", status.build, 100);
    reader.number("pid", status.pid);
    reader.text("publicUrl", status.publicUrl, maxUrlBytes);
    reader.text("publicListen", status.publicListen, 1000);
    reader.text("host", status.host, 1000);
    reader.text("account", status.account, 1000);
    reader.text("channel", status.channel, 1000);
    reader.flag("identityLocked", status.identityLocked);
    reader.flag("allowPrivateNetwork", status.allowPrivateNetwork);
    reader.text("dataFolder", status.dataFolder, maxPathBytes);
    reader.number("schema", status.schema);
    reader.time("startedAt", status.startedAt);
    reader.number("uptimeMs", status.uptimeMs);
    reader.number("videos", status.videos);
    reader.number("jobsWaiting", status.jobsWaiting);
    reader.number("jobsRunning", status.jobsRunning);
    reader.number("jobsFailed", status.jobsFailed);
    reader.flag("preparingPaused", status.preparingPaused);
    reader.number("eventSequence", status.eventSequence);
    reader.objects("sandbox", status.sandbox, 100, [](JsonReader &inner, HomeMechanism &mechanism) {
        inner.text("name", mechanism.name, 100);
        inner.flag("available", mechanism.available);
    });
}

}

Result<HomeStatus> decodeHomeStatus(std::string_view text)
{
    return decodeAnswer<HomeStatus>(text, readStatus);
}

std::string encode(const std::vector<HomeEncoder> &encoders)
{
    json::array out;
    for (const HomeEncoder &encoder : encoders) {
        out.push_back(json::object{{"name", encoder.name},
                                   {"codec", encoder.codec},
                                   {"hardware", encoder.hardware},
                                   {"works", encoder.works},
                                   {"reason", encoder.reason},
                                   {"testMs", encoder.testMs},
                                   {"checkedAt", timeOrNull(encoder.checkedAt)}});
    }
    return writeJson(json::object{{"encoders", std::move(out)}});
}

Result<std::vector<HomeEncoder>> decodeHomeEncoders(std::string_view text)
{
    const auto readEncoder = [](JsonReader &reader, HomeEncoder &encoder) {
        reader.text("name", encoder.name, 100);
        reader.text("codec", encoder.codec, 100);
        reader.flag("hardware", encoder.hardware);
        reader.flag("works", encoder.works);
        reader.text("reason", encoder.reason, maxHomeText);
        reader.number("testMs", encoder.testMs);
        reader.time("checkedAt", encoder.checkedAt);
    };
    return decodeAnswer<std::vector<HomeEncoder>>(
        text, [&](JsonReader &reader, std::vector<HomeEncoder> &encoders) {
            reader.require("encoders");
            reader.objects("encoders", encoders, 1000, readEncoder);
        });
}

std::string encode(const HomeStorage &storage)
{
    json::array parts;
    for (const HomeStoragePart &part : storage.parts) {
        parts.push_back(json::object{{"name", part.name}, {"bytes", part.bytes}, {"files", part.files}});
    }
    return writeJson(json::object{{"dataFolder", storage.dataFolder},
                                  {"free", storage.free},
                                  {"used", storage.used},
                                  {"parts", std::move(parts)}});
}

Result<HomeStorage> decodeHomeStorage(std::string_view text)
{
    const auto readPart = [](JsonReader &reader, HomeStoragePart &part) {
        reader.text("name", part.name, 100);
        reader.number("bytes", part.bytes);
        reader.number("files", part.files);
    };
    return decodeAnswer<HomeStorage>(text, [&](JsonReader &reader, HomeStorage &storage) {
        reader.text("dataFolder", storage.dataFolder, maxPathBytes);
        reader.number("free", storage.free);
        reader.number("used", storage.used);
        reader.objects("parts", storage.parts, 100, readPart);
    });
}

}
