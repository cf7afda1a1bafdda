// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// One of the owner's encoding profiles, as the setting `customProfiles` holds them.
struct CustomProfile {
    std::string name;
    std::string basedOn;
    std::vector<std::string> videoArguments; ///< pairs of option and value
    std::vector<std::string> audioArguments;
    bool operator==(const CustomProfile &) const = default;
};

/// A JSON array of at most 50 profiles. Whether the values make sense is media/profiles' business.
Result<std::vector<CustomProfile>> decodeCustomProfiles(std::string_view json);
std::string encode(const std::vector<CustomProfile> &profiles);

}
