// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "net/http/byterange.h"
#include "net/http/message.h"

#include <memory>

namespace spirula::net
{

class Connection;

/// Sends a part of a source in turns, each made on the API loop; no more than one turn is held.
Task<bool> sendSourceRange(std::shared_ptr<Connection> connection, std::shared_ptr<BodySource> source,
                           ByteRange range);

}
