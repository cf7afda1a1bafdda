// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homeerror.h"

#include "base/errortext.h"
#include "wire/home/homejson.h"

namespace spirula::wire
{

json::object textMembers(const TextMembers &members)
{
    json::object object;
    for (const auto &[key, value] : members) {
        object[key] = value;
    }
    return object;
}

TextMembers textMembers(const json::object &object)
{
    TextMembers members;
    for (const json::key_value_pair &member : object) {
        if (member.value().is_string()) {
            members.emplace_back(member.key(), std::string(member.value().get_string()));
        }
    }
    return members;
}

json::object errorObject(const Error &error)
{
    return {{"code", name(error.code)},
            {"message", errorText(error)},
            {"parameters", textMembers(error.parameters)}};
}

void readError(JsonReader &reader, Error &error)
{
    std::string code;
    reader.require("code");
    reader.text("code", code, 100);
    error.code = errorCodeFromName(code);
    reader.text("detail", error.detail, maxHomeText);
    if (const json::value *parameters = reader.find("parameters"); parameters && parameters->is_object()) {
        error.parameters = textMembers(parameters->get_object());
    }
}

std::string encodeHomeError(const Error &error)
{
    return writeJson(json::object{{"error", errorObject(error)}});
}

Error decodeHomeError(std::string_view text)
{
    const Result<json::object> object = parseJsonObject(text, maxHomeRequestBytes, ErrorCode::protocol);
    if (!object) {
        return object.error();
    }
    JsonReader reader(*object, JsonFrom::answer);
    Error error;
    reader.require("error");
    reader.object("error", [&](JsonReader &inner) { readError(inner, error); });
    const Result<void> result = reader.finish();
    return result ? error : result.error();
}

std::string encodeErrorParameters(const Error &error) { return writeJson(textMembers(error.parameters)); }

std::vector<std::pair<std::string, std::string>> decodeErrorParameters(std::string_view text)
{
    const Result<json::object> object = parseJsonObject(text, maxHomeRequestBytes, ErrorCode::protocol);
    return object ? textMembers(*object) : TextMembers();
}

}
