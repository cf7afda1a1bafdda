// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spirula
{

/// RFC 4648 section 4, with padding.
std::string toBase64(std::string_view bytes);
/// The same alphabet; padding may be missing but not wrong, and unused bits must be zero: one text per value.
/// nullopt else.
std::optional<std::string> fromBase64(std::string_view text);

}
