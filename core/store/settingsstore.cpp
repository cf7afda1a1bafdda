// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settingsstore.h"

#include "base/text.h"
#include "store/sqlite/query.h"

#include <limits>
#include <map>

namespace spirula::store
{

namespace
{

using Rows = std::map<std::string, std::string, std::less<>>;

/// Each setting with its row's name. A name is for ever: it lies in people's databases.
template<class SettingsType, class Visitor>
void visitSettings(SettingsType &settings, Visitor &&visit)
{
    visit("instanceName", settings.instanceName);
    visit("instanceDescription", settings.instanceDescription);
    visit("resolutions", settings.resolutions);
    visit("audioOnly", settings.audioOnly);
    visit("webVideos", settings.webVideos);
    visit("keepOriginal", settings.keepOriginal);
    visit("profile", settings.profile);
    visit("customProfiles", settings.customProfiles);
    visit("hardwareEncoding", settings.hardwareEncoding);
    visit("preparingPaused", settings.preparingPaused);
    visit("requireSandbox", settings.requireSandbox);
    visit("uploadLimit", settings.uploadLimit);
    visit("trustedProxies", settings.trustedProxies);
    visit("certificateFile", settings.certificateFile);
    visit("certificateKeyFile", settings.certificateKeyFile);
    visit("siteOn", settings.siteOn);
    visit("homeNetwork", settings.homeNetwork);
    visit("publicPort", settings.publicPort);
    visit("publicUrl", settings.publicUrl);
    visit("preparingOnBattery", settings.preparingOnBattery);
    visit("mediaFolder", settings.mediaFolder);
}

std::string encode(const std::string &value) { return value; }
std::string encode(bool value) { return value ? "true" : "false"; }
std::string encode(std::int64_t value) { return std::to_string(value); }
std::string encode(int value) { return std::to_string(value); }
template<class T>
std::string encode(const std::vector<T> &list)
{
    std::string lines;
    for (const T &item : list) {
        lines += encode(item);
        lines += '\n';
    }
    return lines;
}

bool decode(std::string_view text, std::string &value)
{
    value = text;
    return true;
}

bool decode(std::string_view text, bool &value)
{
    value = text == "true";
    return value || text == "false";
}

bool decode(std::string_view text, std::int64_t &value)
{
    const auto number = parseInt(text);
    value = number.value_or(0);
    return number.has_value();
}

bool decode(std::string_view text, int &value)
{
    const auto number = parseInt(text);
    if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max()) {
        return false;
    }
    value = static_cast<int>(*number);
    return true;
}

template<class T>
bool decode(std::string_view text, std::vector<T> &list)
{
    list.clear();
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || !decode(text.substr(0, end), list.emplace_back())) {
            return false;
        }
        text.remove_prefix(end + 1);
    }
    return true;
}

Result<Rows> loadRows(Connection &connection)
{
    SPIRULA_TRY(auto statement, connection.prepare("SELECT name, value FROM setting"));
    Rows rows;
    while (true) {
        SPIRULA_TRY(const bool more, statement.step());
        if (!more) {
            return rows;
        }
        Row row = statement.row();
        std::string name = row.get<std::string>();
        rows.insert_or_assign(std::move(name), row.get<std::string>());
    }
}

}

Result<model::Settings> SettingsStore::load()
{
    SPIRULA_TRY(const Rows rows, loadRows(m_connection));
    model::Settings settings;
    visitSettings(settings, [&rows](std::string_view name, auto &value) {
        if (const auto row = rows.find(name); row != rows.end()) {
            auto read = value;
            if (decode(row->second, read)) {
                value = std::move(read);
            }
        }
    });
    return settings;
}

Result<int> SettingsStore::save(const model::Settings &settings, WallTime now)
{
    SPIRULA_TRY(const Rows rows, loadRows(m_connection));
    const model::Settings defaults;
    Rows wanted;
    Rows otherwise;
    visitSettings(settings, [&wanted](std::string_view name, const auto &value) {
        wanted.emplace(name, encode(value));
    });
    visitSettings(defaults, [&otherwise](std::string_view name, const auto &value) {
        otherwise.emplace(name, encode(value));
    });
    int written = 0;
    for (const auto &[name, value] : wanted) {
        const auto row = rows.find(name);
        const bool same = value == (row == rows.end() ? otherwise.find(name)->second : row->second);
        if (same) {
            continue;
        }
        SPIRULA_CHECK(execute(m_connection,
                              "INSERT OR REPLACE INTO setting (name, value, updatedAt) VALUES (?, ?, ?)",
                              name, value, now));
        ++written;
    }
    return written;
}

}
