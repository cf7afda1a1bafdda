// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filenamestore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

Result<bool> FileNameStore::isNamed(std::string_view fileName)
{
    if (fileName.empty()) {
        return false;
    }
    return selectKnown(m_connection, "name",
                       "SELECT EXISTS (SELECT 1 FROM videoFileName WHERE name = ?1) "
                       "OR EXISTS (SELECT 1 FROM video WHERE sourceFile = ?1) "
                       "OR EXISTS (SELECT 1 FROM video WHERE nextSourceFile = ?1 AND nextSourceFile <> '') "
                       "OR EXISTS (SELECT 1 FROM actorImage WHERE fileName = ?1)",
                       readColumn<bool>, fileName);
}

}
