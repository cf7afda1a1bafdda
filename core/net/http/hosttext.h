// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace spirula::net
{

/// Whether a Host field or an authority is a host name or address with an optional port (RFC 9110
/// section 7.2), and nothing else.
bool isHostText(std::string_view text);
/// The name or address in such a text, without port and brackets.
std::string_view hostWithoutPort(std::string_view text);

}
