// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/sqlite/connection.h"

#include <string_view>

namespace spirula::store
{

/// Tells the sweeper whether any row names a file; what no row names may go.
class FileNameStore
{
public:
    explicit FileNameStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Names of originals, media, playlists, torrents, pictures, storyboards, captions and images of actors.
    Result<bool> isNamed(std::string_view fileName);

private:
    Connection &m_connection;
};

} // namespace spirula::store
