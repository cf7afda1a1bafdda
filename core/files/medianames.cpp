// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/mediafiles.h"

#include <algorithm>

namespace spirula::files
{

namespace
{

std::string fresh(std::string_view rest) { return Uuid::random().toString() + std::string(rest); }

std::string withResolution(int resolution, std::string_view rest)
{
    return fresh("-" + std::to_string(resolution) + std::string(rest));
}

}

HlsNames hlsNames(int resolution)
{
    const std::string stem = withResolution(resolution, "");
    return {stem + "-fragmented.mp4", stem + ".m3u8"};
}

std::string webVideoName(int resolution) { return withResolution(resolution, ".mp4"); }

std::string masterName() { return fresh("-master.m3u8"); }

std::string segmentHashesName() { return fresh("-segments-sha256.json"); }

std::string hlsTorrentName(int resolution) { return withResolution(resolution, "-hls.torrent"); }

std::string webTorrentName(int resolution) { return withResolution(resolution, ".torrent"); }

std::string pictureName() { return fresh(".jpg"); }

std::string captionName(std::string_view language)
{
    std::string plain(language);
    std::erase_if(plain, [](char c) {
        return !((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    });
    return fresh("-" + plain.substr(0, 20) + ".vtt");
}

}
