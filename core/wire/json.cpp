// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/json.h"

#include <charconv>
#include <cmath>

namespace spirula::wire
{

Result<json::value> parseJson(std::string_view text, std::size_t maxBytes, ErrorCode code)
{
    if (text.size() > maxBytes) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxBytes)}});
    }
    json::parse_options options;
    options.max_depth = maxJsonDepth;
    options.numbers = json::number_precision::precise; // what is written again must be the same number
    boost::system::error_code error;
    json::value value = json::parse(text, error, {}, options);
    if (error) {
        return Error(code, {{"field", "body"}, {"reason", "is no JSON"}}, error.message());
    }
    return value;
}

Result<json::object> parseJsonObject(std::string_view text, std::size_t maxBytes, ErrorCode code)
{
    SPIRULA_TRY(json::value value, parseJson(text, maxBytes, code));
    if (!value.is_object()) {
        return Error(code, {{"field", "body"}, {"reason", "must be an object"}});
    }
    return std::move(value.get_object());
}

namespace
{

void writeValue(std::string &out, const json::value &value);

void writeDouble(std::string &out, double number)
{
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    char buffer[40];
    const std::to_chars_result end = std::to_chars(buffer, buffer + sizeof buffer, number);
    out.append(buffer, end.ptr);
}

void writeObject(std::string &out, const json::object &object)
{
    out += '{';
    for (bool first = true; const json::key_value_pair &member : object) {
        out += first ? "" : ",";
        first = false;
        out += json::serialize(member.key());
        out += ':';
        writeValue(out, member.value());
    }
    out += '}';
}

void writeArray(std::string &out, const json::array &array)
{
    out += '[';
    for (bool first = true; const json::value &item : array) {
        out += first ? "" : ",";
        first = false;
        writeValue(out, item);
    }
    out += ']';
}

void writeValue(std::string &out, const json::value &value)
{
    switch (value.kind()) {
    case json::kind::object:
        return writeObject(out, value.get_object());
    case json::kind::array:
        return writeArray(out, value.get_array());
    case json::kind::double_:
        return writeDouble(out, value.get_double());
    default:
        out += json::serialize(value);
    }
}

}

std::string writeJson(const json::value &value)
{
    std::string out;
    writeValue(out, value);
    return out;
}

json::value textOrNull(std::string_view text) { return text.empty() ? json::value() : json::value(text); }

json::value timeOrNull(WallTime time) { return time == 0 ? json::value() : json::value(isoTime(time)); }

}
