// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What spirulactl and the desktop read from a node.

#include "require.h"
#include "wire/home/homeerror.h"
#include "wire/home/homeestimate.h"
#include "wire/home/homeevent.h"
#include "wire/home/homefile.h"
#include "wire/home/homeplayback.h"
#include "wire/home/homeprofile.h"
#include "wire/home/homereach.h"
#include "wire/home/homestatus.h"
#include "wire/home/homevideo.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

template<class Decode>
void check(std::string_view text, Decode decode)
{
    requireRoundTrip(text, decode, [](const auto &value) { return encode(value); });
}

void checkError(std::string_view text)
{
    const Error error = decodeHomeError(text);
    const Error again = decodeHomeError(encodeHomeError(error));
    require(again.code == error.code);
    for (const auto &[key, value] : decodeErrorParameters(encodeErrorParameters(error))) {
        require(again.parameter(key) == value);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    check(text, decodeHomeVideo);
    check(text, decodeHomeVideos);
    check(text, decodeHomeJob);
    check(text, decodeHomeJobs);
    check(text, decodeHomeProgress);
    check(text, decodeHomeStatus);
    check(text, decodeHomeEncoders);
    check(text, decodeHomeStorage);
    check(text, decodeHomePlayback);
    check(text, decodeHomeProfile);
    check(text, decodeHomeReach);
    check(text, decodeHomeReachCheck);
    check(text, decodeHomeEstimate);
    requireRoundTrip(text, decodeHomeFile, encodeHomeFile);
    if (size < 1'000) { // a body may be one level too deep once it stands inside its event
        check(text, decodeEvent);
    }
    checkError(text);
    return 0;
}
