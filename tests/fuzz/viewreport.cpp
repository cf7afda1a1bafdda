// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What strangers' players report about their position.

#include "require.h"

#include "wire/rest/viewjson.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto report = decodeViewReport(textOf(data, size));
    if (!report) {
        require(report.error().code == ErrorCode::invalidInput || report.error().code == ErrorCode::tooLarge);
        return 0;
    }
    require(report->currentTime >= 0 && report->currentTime <= 10'000'000);
    require(decodeViewReport(encode(*report)).value() == *report);
    return 0;
}
