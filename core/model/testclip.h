// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace spirula::model
{

/// What a generated test clip looks like.
struct TestClip {
    static constexpr int longest = 60;
    static constexpr int leastEdge = 64;
    static constexpr int largestEdge = 3840;
    static constexpr int patterns = 10;

    int seconds = 10;
    int width = 1280;
    int height = 720;
    int pattern = 0;
    bool operator==(const TestClip &) const = default;
};

}
