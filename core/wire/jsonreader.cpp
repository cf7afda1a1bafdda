// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonreader.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace spirula::wire
{

JsonReader::JsonReader(const json::object &object, JsonFrom from, std::string path)
    : m_object(object)
    , m_from(from)
    , m_path(std::move(path))
{
}

const json::value *JsonReader::find(std::string_view name)
{
    if (std::find(m_known.begin(), m_known.end(), name) == m_known.end()) {
        m_known.push_back(name);
    }
    return m_object.if_contains(name);
}

// In a request null is a wrong type, which the caller's type check then says.
const json::value *JsonReader::value(std::string_view name)
{
    const json::value *member = failed() ? nullptr : find(name);
    return member && member->is_null() && m_from == JsonFrom::answer ? nullptr : member;
}

bool JsonReader::has(std::string_view name)
{
    const json::value *member = find(name);
    return member && !member->is_null();
}

void JsonReader::require(std::string_view name)
{
    if (!has(name)) {
        fail(name, "is missing");
    }
}

std::string JsonReader::pathOf(std::string_view name) const
{
    return m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
}

void JsonReader::fail(std::string_view name, std::string_view reason)
{
    if (!m_error) {
        const ErrorCode code = m_from == JsonFrom::request ? ErrorCode::invalidInput : ErrorCode::protocol;
        m_error = Error(code, {{"field", pathOf(name)}, {"reason", std::string(reason)}});
    }
}

void JsonReader::adopt(JsonReader &inner)
{
    if (const Result<void> result = inner.finish(); !result && !m_error) {
        m_error = result.error();
    }
}

Result<void> JsonReader::finish()
{
    if (!m_error && m_from == JsonFrom::request) {
        for (const json::key_value_pair &member : m_object) {
            if (std::find(m_known.begin(), m_known.end(), std::string_view(member.key())) == m_known.end()) {
                fail(leftCodePoints(member.key(), 100), "is not known");
                break;
            }
        }
    }
    if (m_error) {
        return *m_error;
    }
    return {};
}

void JsonReader::text(std::string_view name, std::string &out, std::size_t maxBytes)
{
    const json::value *member = value(name);
    if (!member) {
        return;
    }
    const json::string *text = member->if_string();
    if (!text) {
        return fail(name, "must be text");
    }
    if (text->size() > maxBytes) {
        return fail(name, "is too long");
    }
    if (text->find('\0') != json::string::npos) {
        return fail(name, "must not contain NUL");
    }
    out.assign(text->data(), text->size());
}

void JsonReader::flag(std::string_view name, bool &out)
{
    const json::value *member = value(name);
    if (!member) {
        return;
    }
    if (!member->is_bool()) {
        return fail(name, "must be true or false");
    }
    out = member->get_bool();
}

void JsonReader::real(std::string_view name, double &out)
{
    const json::value *member = value(name);
    if (!member) {
        return;
    }
    boost::system::error_code error;
    const double number = member->to_number<double>(error);
    if (error || !std::isfinite(number)) {
        return fail(name, "must be a number");
    }
    out = number;
}

void JsonReader::integer(std::string_view name, std::int64_t &out, std::int64_t min, std::int64_t max)
{
    const json::value *member = value(name);
    if (!member) {
        return;
    }
    boost::system::error_code error;
    const std::int64_t number = member->to_number<std::int64_t>(error);
    if (error) {
        return fail(name, "must be a whole number");
    }
    if (number < min || number > max) {
        return fail(name, "must be from " + std::to_string(min) + " to " + std::to_string(max));
    }
    out = number;
}

void JsonReader::time(std::string_view name, WallTime &out)
{
    std::string text;
    this->text(name, text, 64);
    if (failed() || !has(name)) {
        return;
    }
    const Result<WallTime> time = parseIsoTime(text);
    if (!time) {
        return fail(name, "must be a time like 2026-11-23T00:54:53.240Z");
    }
    out = *time;
}

void JsonReader::uuid(std::string_view name, Uuid &out)
{
    std::string text;
    this->text(name, text, 64);
    if (failed() || !has(name)) {
        return;
    }
    const Result<Uuid> uuid = Uuid::parse(text);
    if (!uuid) {
        return fail(name, "must be a UUID");
    }
    out = *uuid;
}

const json::array *JsonReader::array(std::string_view name, std::size_t maxItems)
{
    const json::value *member = value(name);
    if (!member) {
        return nullptr;
    }
    if (!member->is_array()) {
        fail(name, "must be a list");
        return nullptr;
    }
    if (member->get_array().size() > maxItems) {
        fail(name, "must have at most " + std::to_string(maxItems) + " entries");
        return nullptr;
    }
    return &member->get_array();
}

void JsonReader::texts(std::string_view name, std::vector<std::string> &out, std::size_t maxItems,
                       std::size_t maxBytes)
{
    const json::array *items = array(name, maxItems);
    if (!items) {
        return;
    }
    out.clear();
    for (const json::value &item : *items) {
        const json::string *text = item.if_string();
        if (!text || text->size() > maxBytes || text->find('\0') != json::string::npos) {
            return fail(name, "must be a list of texts of at most " + std::to_string(maxBytes) + " bytes");
        }
        out.emplace_back(text->data(), text->size());
    }
}

void JsonReader::numbers(std::string_view name, std::vector<int> &out, std::size_t maxItems, int min, int max)
{
    const json::array *items = array(name, maxItems);
    if (!items) {
        return;
    }
    out.clear();
    for (const json::value &item : *items) {
        boost::system::error_code error;
        const std::int64_t number = item.to_number<std::int64_t>(error);
        if (error || number < min || number > max) {
            return fail(name,
                        "must be a list of whole numbers from " + std::to_string(min) + " to "
                            + std::to_string(max));
        }
        out.push_back(static_cast<int>(number));
    }
}

}
