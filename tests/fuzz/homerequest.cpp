// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What programs with the token ask for over the home API.

#include "require.h"
#include "wire/home/homeplayback.h"
#include "wire/home/homeprofile.h"
#include "wire/home/homerequests.h"
#include "wire/home/homesettings.h"
#include "wire/home/testcliprequest.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

void checkSettings(std::string_view text)
{
    const model::Settings before;
    if (const auto after = patchSettings(before, text)) {
        require(patchSettings(before, settingsPatch(before, *after)).value() == *after);
        require(decodeSettings(encode(*after)).value() == *after);
        require(settingsFromRows(settingRows(*after)).value() == *after);
    }
    requireRoundTrip(text, decodeSettings, [](const model::Settings &settings) { return encode(settings); });
    for (const std::string &name : settingNames()) {
        if (const auto patch = settingsPatchFromText(name, text)) {
            require(patchSettings(before, *patch).has_value());
        }
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    requireRoundTrip(text, decodePublishRequest,
                     [](const PublishRequest &request) { return encode(request); });
    requireRoundTrip(text, decodeVideoChangeRequest,
                     [](const VideoChangeRequest &request) { return encode(request); });
    requireRoundTrip(text, decodeProfileChangeRequest,
                     [](const ProfileChangeRequest &request) { return encode(request); });
    requireRoundTrip(text, decodePathRequest, encodePathRequest);
    requireRoundTrip(text, decodeChaptersRequest, encodeChaptersRequest);
    requireRoundTrip(text, decodePrepareRequest, encodePrepareRequest);
    requireRoundTrip(text, decodePlaybackRequest,
                     [](const PlaybackRequest &request) { return encode(request); });
    requireRoundTrip(text, decodePlaybackChange, encodePlaybackChange);
    requireRoundTrip(text, decodeTestClipRequest,
                     [](const TestClipRequest &request) { return encode(request); });
    checkSettings(text);
    return 0;
}
