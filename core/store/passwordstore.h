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

/// A password that opens a video, as its Argon2id hash string.
struct VideoPassword {
    std::int64_t id = 0;
    std::string hash;
    WallTime createdAt = 0;
    bool operator==(const VideoPassword &) const = default;
};

/// The passwords of videos. Only hashes are kept.
class PasswordStore
{
public:
    explicit PasswordStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::int64_t> add(std::int64_t videoId, std::string_view hash, WallTime now);
    Result<void> removeAll(std::int64_t videoId);
    Result<std::vector<VideoPassword>> list(std::int64_t videoId);
    Result<bool> any(std::int64_t videoId);

private:
    Connection &m_connection;
};

} // namespace spirula::store
