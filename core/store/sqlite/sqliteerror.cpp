// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>

namespace spirula::store
{

Error sqliteError(int sqliteCode, int systemError, std::string detail)
{
    const bool noSpace = systemError == ENOSPC || systemError == EDQUOT;
    detail = "SQLite " + std::to_string(sqliteCode) + ": " + std::move(detail);
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return Error(ErrorCode::diskFull, {}, std::move(detail));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return Error(ErrorCode::databaseBroken, {}, std::move(detail));
    case SQLITE_CONSTRAINT:
        return Error(ErrorCode::conflict, {{"reason", "constraint"}}, std::move(detail));
    case SQLITE_INTERRUPT:
        return Error(ErrorCode::cancelled, {}, std::move(detail));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return Error(ErrorCode::timedOut, {}, std::move(detail));
    case SQLITE_TOOBIG:
        return Error(ErrorCode::tooLarge, {}, std::move(detail));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (noSpace) {
            return Error(ErrorCode::diskFull, {}, std::move(detail));
        }
        [[fallthrough]];
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error(ErrorCode::io, {{"reason", sqlite3_errstr(sqliteCode)}}, std::move(detail));
    default: // SQLITE_ERROR, MISUSE, RANGE, MISMATCH, NOMEM …
        return Error(ErrorCode::internal, {}, std::move(detail));
    }
}

}
