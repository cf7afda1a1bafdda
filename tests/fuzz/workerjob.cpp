// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The media worker's protocol in both directions and the owner's encoding profiles: what was read is written
// and read the same.

#include "wire/worker/workerjob.h"
#include "require.h"
#include "wire/worker/profilejson.h"

#include <cstdint>

using namespace spirula;
using fuzz::require;

namespace
{

void checkJob(std::string_view text)
{
    if (const auto job = wire::decodeWorkerJob(text)) {
        const std::string written = wire::encode(*job);
        const auto again = wire::decodeWorkerJob(written);
        require(again && wire::encode(*again) == written);
    }
}

std::string write(const wire::WorkerLine &line)
{
    switch (line.kind) {
    case wire::WorkerLine::Kind::progress:
        return wire::encode(line.progress);
    case wire::WorkerLine::Kind::done:
        return wire::encode(line.done);
    case wire::WorkerLine::Kind::error:
        return wire::encodeWorkerError(line.error);
    }
    return {};
}

void checkLine(std::string_view text)
{
    if (const auto line = wire::decodeWorkerLine(text)) {
        const std::string written = write(*line);
        const auto again = wire::decodeWorkerLine(written);
        require(again && again->kind == line->kind && write(*again) == written);
    }
}

void checkProfiles(std::string_view text)
{
    if (const auto profiles = wire::decodeCustomProfiles(text)) {
        const auto again = wire::decodeCustomProfiles(wire::encode(*profiles));
        require(again && *again == *profiles);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    checkJob(text);
    checkLine(text);
    checkProfiles(text);
    return 0;
}
