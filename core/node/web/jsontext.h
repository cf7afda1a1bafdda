// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::node::web
{

/// A JSON string literal that is also safe inside <script> and <style>: no "<", ">", "&" or line separators
/// in it.
std::string jsonString(std::string_view text);

/// Writes one JSON object, member by member.
class JsonObject
{
public:
    JsonObject &add(std::string_view name, std::string_view value);
    JsonObject &add(std::string_view name, const std::string &value)
    {
        return add(name, std::string_view(value));
    }
    JsonObject &add(std::string_view name, const char *value) { return add(name, std::string_view(value)); }
    JsonObject &add(std::string_view name, bool value);
    JsonObject &add(std::string_view name, int value) { return add(name, static_cast<std::int64_t>(value)); }
    JsonObject &add(std::string_view name, std::int64_t value);
    JsonObject &addJson(std::string_view name, std::string_view json); ///< made by this file
    /// Leaves the member out when the value is empty.
    JsonObject &addText(std::string_view name, std::string_view value);
    std::string text() const { return m_text + "}"; }

private:
    std::string m_text = "{";
};

/// Writes one JSON array.
class JsonArray
{
public:
    JsonArray &addJson(std::string_view json); ///< made by this file
    std::string text() const { return m_text + "]"; }

private:
    std::string m_text = "[";
};

}
