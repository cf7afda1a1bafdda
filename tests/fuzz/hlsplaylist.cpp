// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Playlists and hashes of other servers.

#include "require.h"
#include "wire/hls/masterplaylist.h"
#include "wire/hls/mediaplaylist.h"
#include "wire/hls/segmenthashes.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    requireRoundTrip(text, parseMediaPlaylist, writeMediaPlaylist);
    requireRoundTrip(text, parseMasterPlaylist, writeMasterPlaylist);
    requireRoundTrip(
        text, [](std::string_view json) { return decodeSegmentHashes(json); }, encodeSegmentHashes);
    if (const auto playlist = parseMediaPlaylist(text)) {
        require(playlist->durationUs() >= 0);
        for (const HlsSegment &segment : playlist->segments) {
            require(!segment.range || segment.range->offset + segment.range->length >= segment.range->offset);
        }
    }
    const std::vector<std::string> parts = partsOf(text);
    for (const std::string &part : parts) {
        require(videoCodecString(part, parts.front(), static_cast<int>(size)).size() < 40);
        require(audioCodecString(part, parts.front()).size() < 40);
    }
    return 0;
}
