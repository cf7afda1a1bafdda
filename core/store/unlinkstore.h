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

/// A file that a committed change has left without an owner.
struct PendingUnlink {
    std::int64_t id = 0;
    std::string path; ///< below media/, with slashes, as the writer gave it
    WallTime addedAt = 0; ///< may lie ahead: until then the file is to stay
    bool operator==(const PendingUnlink &) const = default;
};

/// Files to remove: written in the transaction that drops their rows, forgotten when the file is gone.
class UnlinkStore
{
public:
    explicit UnlinkStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Noting a path twice is noting it once.
    Result<void> add(std::string_view path, WallTime now);
    /// Makes everything noted whose path begins with `prefix` due at `now`.
    Result<void> hasten(std::string_view prefix, WallTime now);
    /// Whether this path is noted and its time has not come: what was replaced may still be read.
    Result<bool> stays(std::string_view path, WallTime now);
    /// By addedAt.
    Result<std::vector<PendingUnlink>> list(int limit);
    Result<void> remove(std::int64_t id);

private:
    Connection &m_connection;
};

} // namespace spirula::store
