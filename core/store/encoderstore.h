// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <string>
#include <vector>

namespace spirula::store
{

/// What a short test encode with one encoder has shown.
struct EncoderProbe {
    std::string encoder; ///< as FFmpeg calls it, e.g. "h264_vaapi"
    bool works = false;
    std::string detail; ///< why not, for the log and the owner
    WallTime probedAt = 0;
    bool operator==(const EncoderProbe &) const = default;
};

/// Results of encoder probes, kept per machine fingerprint (FFmpeg's version, devices, drivers).
class EncoderStore
{
public:
    explicit EncoderStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Forgets what was there, of any fingerprint.
    Result<void> replace(std::string_view fingerprint, const std::vector<EncoderProbe> &probes);
    /// By encoder; empty for an unknown fingerprint.
    Result<std::vector<EncoderProbe>> list(std::string_view fingerprint);

private:
    Connection &m_connection;
};

} // namespace spirula::store
