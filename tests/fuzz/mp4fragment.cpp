// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fragment's table of samples, as the virtual file reads and writes them.

#include "require.h"

#include "wire/mp4/mp4fragment.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

std::vector<Mp4Track> knownTracks()
{
    Mp4Track picture{
        .id = 1, .isVideo = true, .timescale = 12800, .defaultDuration = 512, .defaultFlags = 0x10000};
    Mp4Track sound{.id = 2, .timescale = 48000, .defaultDuration = 1024, .defaultSize = 300};
    return {picture, sound};
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::vector<Mp4Track> tracks = knownTracks();
    auto fragments = parseMp4Fragment(textOf(data, size), 0, tracks);
    if (!fragments) {
        require(fragments.error().code == ErrorCode::brokenMedia);
        return 0;
    }
    std::size_t samples = 0;
    bool writable = true;
    for (const Mp4TrackFragment &fragment : *fragments) {
        samples += fragment.samples.size();
        for (const Mp4Sample &sample : fragment.samples) {
            writable = writable && sample.offset < 0x7fffffff; // a run's offset has 31 bits
        }
    }
    require(samples <= maxMp4FragmentSamples);
    const std::string written = writeMp4Fragment(1, *fragments);
    if (writable && written.size() <= maxMp4FragmentBytes) {
        const auto again = parseMp4Fragment(written, 0, tracks);
        require(again && *again == *fragments);
    }
    return 0;
}
