// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <memory>

namespace spirula::net
{

class Connection;

/// The life of a connection: TLS, then one request after the other, then a close that the client notices.
Task<void> runSession(std::shared_ptr<Connection> connection);

}
