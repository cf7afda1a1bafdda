// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

// Only for the .cpp files of this room: headers that others include must not see boost::json.
namespace spirula::wire
{

namespace json = boost::json;

/// How deep JSON from outside may nest.
inline constexpr std::size_t maxJsonDepth = 32;

/// Parses one document of at most `maxBytes`; `code` is the error for a broken one (tooLarge for a big one).
Result<json::value> parseJson(std::string_view text, std::size_t maxBytes, ErrorCode code);
/// The same, and it must be an object.
Result<json::object> parseJsonObject(std::string_view text, std::size_t maxBytes, ErrorCode code);
/// JSON text with numbers as people write them (1.7778, not 1.7778E0).
std::string writeJson(const json::value &value);

/// null for an empty text, else the text.
json::value textOrNull(std::string_view text);
/// null for 0, else the ISO time.
json::value timeOrNull(WallTime time);

template<class T>
json::value orNull(const std::optional<T> &value)
{
    return value ? json::value(*value) : json::value();
}

}
