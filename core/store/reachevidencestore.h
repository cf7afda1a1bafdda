// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <optional>
#include <string_view>

namespace spirula::store
{

/// What was seen of a public URL's reach.
struct ReachEvidence {
    std::optional<WallTime> ledHereAt; ///< the node found itself there
    std::optional<WallTime> lastOutsideVisitor;
    bool operator==(const ReachEvidence &) const = default;
};

/// Evidence of reach, kept for the present public URL only: another address proves itself anew.
class ReachEvidenceStore
{
public:
    explicit ReachEvidenceStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Empty evidence for a URL of which nothing is kept.
    Result<ReachEvidence> load(std::string_view publicUrl);
    Result<void> save(std::string_view publicUrl, const ReachEvidence &evidence);

private:
    Connection &m_connection;
};

} // namespace spirula::store
