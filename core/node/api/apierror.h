// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/http/message.h"

#include <string_view>

namespace spirula::node
{

/// The HTTP status of an error: the one place where this is decided, for the public and the home API.
int httpStatus(ErrorCode code);

/// The error as PeerTube tells it (RFC 7807). `target` is the request's; `operation` is PeerTube's operation
/// id for the link to its documentation.
net::Response problemResponse(const Error &error, std::string_view target, std::string_view operation = {});

/// "Retry-After" of a tooMany error, if it says how long.
void addRetryAfter(const Error &error, net::Response &response);

}
