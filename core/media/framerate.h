// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace spirula::media
{

/// Frames per second as a fraction, so that 29.97 stays 30000/1001.
struct FrameRate {
    std::int64_t numerator = 0; ///< 0 = unknown
    std::int64_t denominator = 1;

    double value() const { return denominator > 0 ? double(numerator) / double(denominator) : 0; }
    /// Nearest whole number: what PeerTube stores and what its bit rates are made from.
    int rounded() const { return static_cast<int>(value() + 0.5); }
    bool operator==(const FrameRate &) const = default;
};

}
