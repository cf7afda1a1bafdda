// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/worker/profilejson.h"

#include "wire/jsonreader.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxBytes = 256 << 10;
constexpr std::size_t maxProfiles = 50;
constexpr std::size_t maxArguments = 100;
constexpr std::size_t maxArgumentBytes = 500;

void readProfile(JsonReader &reader, CustomProfile &profile)
{
    reader.require("name");
    reader.text("name", profile.name, 100);
    reader.require("basedOn");
    reader.text("basedOn", profile.basedOn, 100);
    reader.texts("videoArguments", profile.videoArguments, maxArguments, maxArgumentBytes);
    reader.texts("audioArguments", profile.audioArguments, maxArguments, maxArgumentBytes);
}

json::array texts(const std::vector<std::string> &list) { return json::array(list.begin(), list.end()); }

}

Result<std::vector<CustomProfile>> decodeCustomProfiles(std::string_view text)
{
    SPIRULA_TRY(json::value value, parseJson(text, maxBytes, ErrorCode::invalidInput));
    const json::object wrapped{{"customProfiles", std::move(value)}};
    JsonReader reader(wrapped, JsonFrom::request);
    std::vector<CustomProfile> profiles;
    reader.objects("customProfiles", profiles, maxProfiles, readProfile);
    SPIRULA_CHECK(reader.finish());
    return profiles;
}

std::string encode(const std::vector<CustomProfile> &profiles)
{
    json::array list;
    for (const CustomProfile &profile : profiles) {
        list.push_back(json::object{{"name", profile.name},
                                    {"basedOn", profile.basedOn},
                                    {"videoArguments", texts(profile.videoArguments)},
                                    {"audioArguments", texts(profile.audioArguments)}});
    }
    return writeJson(list);
}

}
