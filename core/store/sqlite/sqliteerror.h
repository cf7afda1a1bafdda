// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>

namespace spirula::store
{

/// The Error that stands for one of SQLite's (extended) result codes and the errno behind it.
Error sqliteError(int sqliteCode, int systemError, std::string detail);

}
