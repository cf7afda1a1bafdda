// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a fragmented MP4: of renditions now, of strangers' files later.

#include "require.h"

#include "wire/mp4/mp4codec.h"
#include "wire/mp4/mp4init.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto tracks = parseMp4Init(textOf(data, size));
    if (!tracks) {
        require(tracks.error().code == ErrorCode::brokenMedia
                || tracks.error().code == ErrorCode::unsupported);
        return 0;
    }
    for (const Mp4Track &track : *tracks) {
        require(track.timescale > 0 && track.sampleEntry.size() <= size);
        const Mp4Codec codec = readMp4Codec(track.sampleEntry);
        require(codec.parameterSets.size() <= 2 * track.sampleEntry.size() + 64);
        require(switchableSampleEntry(track.sampleEntry).size() <= track.sampleEntry.size() + 64);
    }
    const std::string written = writeMp4Init(*tracks, 1000);
    if (written.size() > maxMp4InitBytes) {
        return 0;
    }
    const auto again = parseMp4Init(written);
    require(again && again->size() == tracks->size());
    for (std::size_t i = 0; i < tracks->size(); ++i) {
        Mp4Track track = (*tracks)[i];
        track.start = (*again)[i].start; // an empty edit in front is written into the fragments' times
        require((*again)[i] == track);
    }
    return 0;
}
