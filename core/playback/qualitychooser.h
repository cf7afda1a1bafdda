// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace spirula::playback
{

/// Chooses a quality by how fast its bytes come: the best that fits, with room to both sides so that it does
/// not go up and down.
class QualityChooser
{
public:
    /// So much was read in so long.
    void measured(std::uint64_t bytes, double seconds);
    /// Which of `bandwidths` (bits/s, best first) comes next after `current`. Nothing measured yet: the best.
    std::size_t choose(std::span<const std::int64_t> bandwidths, std::size_t current) const;

private:
    double m_bytes = 0; ///< of late, older ones count less
    double m_seconds = 0;
};

}
