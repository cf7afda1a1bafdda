// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homesettings.h"

#include "base/text.h"
#include "wire/home/homejson.h"

#include <array>
#include <variant>

namespace spirula::wire
{

namespace
{

using model::Settings;

/// A setting that is a JSON array itself.
struct JsonMember {
    std::string Settings::*text;
};

using Member = std::variant<std::string Settings::*, bool Settings::*, std::int64_t Settings::*,
                            std::vector<int> Settings::*, std::vector<std::string> Settings::*, JsonMember>;

struct Setting {
    std::string_view name;
    Member member;
};

const std::array<Setting, 21> allSettings{{
    {"instanceName", &Settings::instanceName},
    {"instanceDescription", &Settings::instanceDescription},
    {"resolutions", &Settings::resolutions},
    {"audioOnly", &Settings::audioOnly},
    {"webVideos", &Settings::webVideos},
    {"keepOriginal", &Settings::keepOriginal},
    {"profile", &Settings::profile},
    {"customProfiles", JsonMember{&Settings::customProfiles}},
    {"hardwareEncoding", &Settings::hardwareEncoding},
    {"preparingPaused", &Settings::preparingPaused},
    {"requireSandbox", &Settings::requireSandbox},
    {"uploadLimit", &Settings::uploadLimit},
    {"trustedProxies", &Settings::trustedProxies},
    {"certificateFile", &Settings::certificateFile},
    {"certificateKeyFile", &Settings::certificateKeyFile},
    {"siteOn", &Settings::siteOn},
    {"homeNetwork", &Settings::homeNetwork},
    {"publicPort", &Settings::publicPort},
    {"publicUrl", &Settings::publicUrl},
    {"preparingOnBattery", &Settings::preparingOnBattery},
    {"mediaFolder", &Settings::mediaFolder},
}};

struct ToJson {
    const Settings &settings;

    json::value operator()(std::string Settings::*member) const { return json::value(settings.*member); }
    json::value operator()(bool Settings::*member) const { return settings.*member; }
    json::value operator()(std::int64_t Settings::*member) const { return settings.*member; }
    json::value operator()(std::vector<int> Settings::*member) const
    {
        return json::array((settings.*member).begin(), (settings.*member).end());
    }
    json::value operator()(std::vector<std::string> Settings::*member) const
    {
        return textArray(settings.*member);
    }
    json::value operator()(JsonMember member) const
    {
        Result<json::value> parsed
            = parseJson(settings.*member.text, maxHomeRequestBytes, ErrorCode::internal);
        return parsed && parsed->is_array() ? std::move(*parsed) : json::value(json::array());
    }
};

struct FromJson {
    JsonReader &reader;
    std::string_view name;
    Settings &settings;

    void operator()(std::string Settings::*member) const { reader.text(name, settings.*member, maxHomeText); }
    void operator()(bool Settings::*member) const { reader.flag(name, settings.*member); }
    void operator()(std::int64_t Settings::*member) const { reader.number(name, settings.*member); }
    void operator()(std::vector<int> Settings::*member) const
    {
        reader.numbers(name, settings.*member, 20, 0, 8192);
    }
    void operator()(std::vector<std::string> Settings::*member) const
    {
        reader.texts(name, settings.*member, 100, 1000);
    }
    void operator()(JsonMember member) const
    {
        if (const json::array *profiles = reader.array(name, 100)) {
            settings.*member.text = writeJson(*profiles);
        }
    }
};

void readSettings(JsonReader &reader, Settings &settings)
{
    for (const Setting &setting : allSettings) {
        std::visit(FromJson{reader, setting.name, settings}, setting.member);
    }
}

}

std::string encode(const Settings &settings)
{
    json::object object;
    for (const Setting &setting : allSettings) {
        object[setting.name] = std::visit(ToJson{settings}, setting.member);
    }
    return writeJson(object);
}

Result<Settings> decodeSettings(std::string_view text) { return decodeAnswer<Settings>(text, readSettings); }

Result<Settings> patchSettings(const Settings &current, std::string_view text)
{
    SPIRULA_TRY(const json::object object,
                parseJsonObject(text, maxHomeRequestBytes, ErrorCode::invalidInput));
    JsonReader reader(object, JsonFrom::request);
    Settings changed = current;
    readSettings(reader, changed);
    SPIRULA_CHECK(reader.finish());
    return changed;
}

std::string settingsPatch(const Settings &before, const Settings &after)
{
    json::object object;
    for (const Setting &setting : allSettings) {
        json::value value = std::visit(ToJson{after}, setting.member);
        if (value != std::visit(ToJson{before}, setting.member)) {
            object[setting.name] = std::move(value);
        }
    }
    return writeJson(object);
}

namespace
{

/// Makes the JSON value of a setting from what a person typed; null for what does not fit.
struct FromText {
    std::string_view text;

    json::value operator()(std::string Settings::*) const { return json::value(text); }
    json::value operator()(bool Settings::*) const
    {
        const std::string lower = toLower(text);
        const bool on = lower == "true" || lower == "on" || lower == "yes" || lower == "1";
        const bool off = lower == "false" || lower == "off" || lower == "no" || lower == "0";
        return on || off ? json::value(on) : json::value();
    }
    json::value operator()(std::int64_t Settings::*) const
    {
        const std::optional<long long> number = parseInt(text);
        return number ? json::value(static_cast<std::int64_t>(*number)) : json::value();
    }
    json::value operator()(std::vector<int> Settings::*) const
    {
        json::array out;
        for (const std::string_view part : parts()) {
            const std::optional<long long> number = parseInt(part);
            if (!number) {
                return {};
            }
            out.emplace_back(static_cast<std::int64_t>(*number));
        }
        return out;
    }
    json::value operator()(std::vector<std::string> Settings::*) const
    {
        json::array out;
        for (const std::string_view part : parts()) {
            out.emplace_back(part);
        }
        return out;
    }
    json::value operator()(JsonMember) const
    {
        Result<json::value> parsed = parseJson(text, maxHomeRequestBytes, ErrorCode::invalidInput);
        return parsed && parsed->is_array() ? std::move(*parsed) : json::value();
    }

    std::vector<std::string_view> parts() const
    {
        std::vector<std::string_view> out;
        for (const std::string_view part : split(text, ',')) {
            if (!trim(part).empty()) {
                out.push_back(trim(part));
            }
        }
        return out;
    }
};

}

Result<std::string> settingsPatchFromText(std::string_view name, std::string_view text)
{
    const auto fail = [&](std::string_view reason) {
        return Error(ErrorCode::invalidInput,
                     {{"field", std::string(name)}, {"reason", std::string(reason)}});
    };
    for (const Setting &setting : allSettings) {
        if (setting.name != name) {
            continue;
        }
        json::value value = std::visit(FromText{text}, setting.member);
        if (value.is_null() || !isUtf8(text)) {
            return fail("does not take this value");
        }
        const std::string patch = writeJson(json::object{{name, std::move(value)}});
        SPIRULA_CHECK(patchSettings({}, patch)); // the limits
        return patch;
    }
    return fail("is not known");
}

std::vector<std::string> settingNames()
{
    std::vector<std::string> names;
    for (const Setting &setting : allSettings) {
        names.emplace_back(setting.name);
    }
    return names;
}

std::vector<std::pair<std::string, std::string>> settingRows(const Settings &settings)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Setting &setting : allSettings) {
        rows.emplace_back(setting.name, writeJson(std::visit(ToJson{settings}, setting.member)));
    }
    return rows;
}

Result<Settings> settingsFromRows(const std::vector<std::pair<std::string, std::string>> &rows)
{
    json::object object;
    for (const auto &[name, text] : rows) {
        SPIRULA_TRY(json::value value, parseJson(text, maxHomeRequestBytes, ErrorCode::databaseBroken));
        object[name] = std::move(value);
    }
    JsonReader reader(object, JsonFrom::answer);
    Settings settings;
    readSettings(reader, settings);
    SPIRULA_CHECK(reader.finish());
    return settings;
}

}
