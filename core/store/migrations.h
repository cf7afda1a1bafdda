// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/log.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <span>
#include <string_view>

namespace spirula::store
{

/// One step of the schema: what brings a database from number-1 to number.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
    Result<void> (*backfill)(Connection &) = nullptr; ///< runs after the SQL, in its transaction
};

/// The steps in core/store/schema, made into code at build time: NNNN-name.sql, and NNNN-name.cpp beside it
/// where a step needs C++ (it defines `Result<void> backfillNNNN(Connection &)`).
std::span<const Migration> schemaMigrations();

/// A look at a file before it is touched: newerDatabase (found, known) when its schema is newer than the last
/// step, databaseBroken when it is no database of Spirula. A file that does not exist is fine.
Result<void> checkDatabase(const fs::path &path, std::span<const Migration> steps);

/// Runs the steps that the database has not seen, each in a transaction of its own; what another process did
/// meanwhile is not done again.
Result<void> migrate(Connection &connection, std::span<const Migration> steps, Log &log);

}
