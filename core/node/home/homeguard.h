// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace spirula::node
{

/// Keeps everybody but the owner's programs out of the home listener: a web page of the owner's browser can
/// reach 127.0.0.1 too, by its own address or by a name of its own that resolves there (DNS rebinding).
std::optional<net::Response> checkHomeRequest(const net::Request &request, std::string_view token);

}
