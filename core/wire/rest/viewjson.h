// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::wire
{

/// Where a player is: body of POST /videos/{id}/views (protocol/rest-api.md section 4).
struct ViewReport {
    std::int64_t currentTime = 0; ///< seconds
    bool seeked = false; ///< viewEvent "seek"
    bool operator==(const ViewReport &) const = default;
};

/// Members that clients add (sessionId, device, …) are not looked at. invalidInput for another form.
Result<ViewReport> decodeViewReport(std::string_view json);
std::string encode(const ViewReport &report);

}
