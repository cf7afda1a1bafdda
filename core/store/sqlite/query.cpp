// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/query.h"

namespace spirula::store
{

Result<void> checkChanged(const Connection &connection, std::string_view what)
{
    if (connection.changes() == 0) {
        return Error(ErrorCode::notFound, {{"what", std::string(what)}});
    }
    return {};
}

}
