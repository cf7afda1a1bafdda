// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/qualitychooser.h"

namespace spirula::playback
{

namespace
{

constexpr double remembered = 0.9; // what the past counts at each measurement
constexpr double leastBytes = 256 * 1024; // less says nothing about speed
constexpr double toKeep = 1.25; // times faster than the quality needs
constexpr double toTake = 1.6;

}

void QualityChooser::measured(std::uint64_t bytes, double seconds)
{
    m_bytes = m_bytes * remembered + double(bytes);
    m_seconds = m_seconds * remembered + seconds;
}

std::size_t QualityChooser::choose(std::span<const std::int64_t> bandwidths, std::size_t current) const
{
    if (m_bytes < leastBytes || m_seconds <= 0) {
        return current;
    }
    const double bitsPerSecond = m_bytes * 8 / m_seconds;
    for (std::size_t i = 0; i < bandwidths.size(); ++i) {
        const double factor = i < current ? toTake : toKeep;
        if (double(bandwidths[i]) * factor <= bitsPerSecond) {
            return i;
        }
    }
    return bandwidths.size() - 1;
}

}
