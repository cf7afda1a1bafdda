// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/jsontext.h"

#include "base/text.h"

namespace spirula::node::web
{
namespace
{

void appendEscape(std::string &out, unsigned char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += "\\u00";
    out += digits[c >> 4];
    out += digits[c & 15];
}

}

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : toUtf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || c == '<' || c == '>' || c == '&' || byte == 0x7f) {
            appendEscape(out, byte);
        } else {
            out += c;
        }
    }
    return out + "\"";
}

JsonObject &JsonObject::addJson(std::string_view name, std::string_view json)
{
    if (m_text.size() > 1) {
        m_text += ',';
    }
    m_text.append(jsonString(name)).append(":").append(json);
    return *this;
}

JsonObject &JsonObject::add(std::string_view name, std::string_view value)
{
    return addJson(name, jsonString(value));
}

JsonObject &JsonObject::add(std::string_view name, bool value)
{
    return addJson(name, value ? "true" : "false");
}

JsonObject &JsonObject::add(std::string_view name, std::int64_t value)
{
    return addJson(name, std::to_string(value));
}

JsonObject &JsonObject::addText(std::string_view name, std::string_view value)
{
    return value.empty() ? *this : add(name, value);
}

JsonArray &JsonArray::addJson(std::string_view json)
{
    if (m_text.size() > 1) {
        m_text += ',';
    }
    m_text += json;
    return *this;
}

}
