// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/json.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

// How ffprobe writes values: numbers as numbers or as text, "N/A" or nothing where it knows none.
namespace spirula::wire
{

inline constexpr std::int64_t maxNumber = std::numeric_limits<std::int64_t>::max();

/// At most 1,000 bytes of well-formed text; empty for anything else.
std::string textOf(const json::object &object, std::string_view name);
/// 0 unless it is a finite number.
double realOf(const json::object &object, std::string_view name);
/// 0 unless it is a whole number from `least` to `most`.
std::int64_t integerOf(const json::object &object, std::string_view name, std::int64_t least,
                       std::int64_t most);
/// Whether a display matrix, as ffprobe dumps it, turns the picture into its mirror image.
bool isMirrored(std::string_view matrix);

}
