// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace spirula::process
{

/// The process ends (SIGKILL) when the thread that started it does. Error cancelled when that has happened
/// already.
Result<void> dieWithParent(int parent);

/// A network namespace of its own with nothing in it; as an ordinary user inside a user namespace. False
/// where the system does not let us.
bool leaveNetwork();

/// No capability is left, none can come back (bounding and ambient set, no root magic), and no_new_privs.
Result<void> dropPrivileges();

}
