// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/message.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::net
{

void Headers::add(std::string name, std::string value)
{
    m_fields.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string_view name, std::string value)
{
    remove(name);
    m_fields.emplace_back(std::string(name), std::move(value));
}

void Headers::remove(std::string_view name)
{
    std::erase_if(m_fields, [&](const auto &field) { return equalsNoCase(field.first, name); });
}

std::string_view Headers::get(std::string_view name) const
{
    for (const auto &[fieldName, value] : m_fields) {
        if (equalsNoCase(fieldName, name)) {
            return value;
        }
    }
    return {};
}

bool Headers::has(std::string_view name) const { return count(name) > 0; }

std::size_t Headers::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(m_fields.begin(), m_fields.end(), [&](const auto &field) {
        return equalsNoCase(field.first, name);
    }));
}

bool Headers::hasToken(std::string_view name, std::string_view token) const
{
    for (const auto &[fieldName, value] : m_fields) {
        if (!equalsNoCase(fieldName, name)) {
            continue;
        }
        for (const auto part : split(value, ',')) {
            if (equalsNoCase(trim(part), token)) {
                return true;
            }
        }
    }
    return false;
}

namespace
{

std::optional<std::string> decodeQueryPart(std::string_view text)
{
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    auto decoded = percentDecode(spaced);
    if (!decoded || !isUtf8(*decoded)) {
        return std::nullopt;
    }
    return decoded;
}

}

std::optional<Query> Query::parse(std::string_view text)
{
    Query query;
    for (const auto pair : split(text, '&')) {
        if (pair.empty()) {
            continue;
        }
        const auto equals = pair.find('=');
        auto name = decodeQueryPart(pair.substr(0, equals));
        auto value = decodeQueryPart(equals == pair.npos ? std::string_view() : pair.substr(equals + 1));
        if (!name || !value) {
            return std::nullopt;
        }
        query.m_pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return query;
}

std::optional<std::string_view> Query::get(std::string_view name) const
{
    for (const auto &[pairName, value] : m_pairs) {
        if (pairName == name) {
            return value;
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> Query::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const auto &[pairName, value] : m_pairs) {
        const bool array
            = pairName.size() == name.size() + 2 && pairName.ends_with("[]") && pairName.starts_with(name);
        if (array || pairName == name) {
            values.push_back(value);
        }
    }
    return values;
}

Response Response::text(int status, std::string body, std::string contentType)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", std::move(contentType));
    response.body = std::move(body);
    return response;
}

Response Response::json(int status, std::string body)
{
    return text(status, std::move(body), "application/json; charset=utf-8");
}

Response Response::html(int status, std::string body)
{
    return text(status, std::move(body), "text/html; charset=utf-8");
}

Response Response::redirect(int status, std::string location)
{
    auto response = text(status, "See " + location + "\n");
    response.headers.add("Location", std::move(location));
    return response;
}

Response Response::file(FileBody file, std::string contentType)
{
    Response response;
    response.headers.add("Content-Type", std::move(contentType));
    response.body = std::move(file);
    return response;
}

Response Response::source(SourceBody source, std::string contentType)
{
    Response response;
    response.headers.add("Content-Type", std::move(contentType));
    response.body = std::move(source);
    return response;
}

Response Response::noContent()
{
    Response response;
    response.status = 204;
    return response;
}

}
