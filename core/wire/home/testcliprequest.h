// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/testclip.h"

#include <string>
#include <string_view>

namespace spirula::wire
{

/// POST /test-clip: a generated video, to try publishing with.
struct TestClipRequest {
    model::TestClip clip;
    std::string name; ///< empty: the node's
    bool draft = false;
    bool operator==(const TestClipRequest &) const = default;
};

std::string encode(const TestClipRequest &request);
Result<TestClipRequest> decodeTestClipRequest(std::string_view json); ///< "" is {}

}
