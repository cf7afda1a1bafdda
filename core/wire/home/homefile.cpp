// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homefile.h"

#include <boost/json.hpp>

namespace spirula::wire
{

namespace json = boost::json;

std::string encodeHomeFile(const HomeFile &file)
{
    const json::object object{{"port", file.port},
                              {"token", file.token},
                              {"pid", file.pid},
                              {"version", file.version},
                              {"publicUrl", file.publicUrl}};
    return json::serialize(object);
}

Result<HomeFile> decodeHomeFile(std::string_view text)
{
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (error || !value.is_object()) {
        return Error(ErrorCode::protocol, {{"what", "home.json"}}, error.message());
    }
    const json::object &object = value.get_object();
    const auto string = [&](std::string_view name) {
        const json::value *member = object.if_contains(name);
        return member && member->is_string() ? std::string(member->get_string()) : std::string();
    };
    const auto number = [&](std::string_view name) {
        const json::value *member = object.if_contains(name);
        return member && member->is_int64() ? member->get_int64() : 0;
    };
    HomeFile file;
    const std::int64_t port = number("port");
    file.token = string("token");
    if (port < 1 || port > 65535 || file.token.empty()) {
        return Error(ErrorCode::protocol, {{"what", "home.json"}}, "port or token is missing");
    }
    file.port = static_cast<std::uint16_t>(port);
    file.pid = number("pid");
    file.version = string("version");
    file.publicUrl = string("publicUrl");
    return file;
}

}
