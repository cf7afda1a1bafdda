// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/powersupply.h"

#include "base/text.h"

namespace spirula::process
{

namespace
{

constexpr std::uint64_t longestFact = 4096;

std::string fact(const fs::path &supply, const char *name)
{
    const auto text = readFile(supply / name, longestFact);
    return text ? std::string(trim(*text)) : std::string();
}

}

bool runsOnBattery(const fs::path &folder)
{
    bool discharging = false;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        const std::string type = fact(entry.path(), "type");
        if ((type == "Mains" || type == "USB") && fact(entry.path(), "online") == "1") {
            return false;
        }
        // A mouse has a battery too; its scope is Device.
        if (type == "Battery" && fact(entry.path(), "scope") != "Device") {
            discharging = discharging || fact(entry.path(), "status") == "Discharging";
        }
    }
    return discharging;
}

}
