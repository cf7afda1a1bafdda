// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace spirula::swarm
{

/// What a torrent of one published file says (protocol: media, section 7).
struct TorrentOrder {
    fs::path file;
    std::string title; ///< of the video
    int resolution = 0;
    std::string trackerSocketUrl; ///< ws(s)://host/tracker/socket
    std::string announceUrl; ///< http(s)://host/tracker/announce
    std::string webSeedUrl; ///< the static file URL; empty for private videos
};

struct TorrentFile {
    std::string bytes;
    std::string infoHash; ///< v1, 40 hex digits
};

/// Reads and hashes the whole file: for the pool. `proceed` is asked between pieces; false cancels.
Result<TorrentFile> makeTorrent(const TorrentOrder &order, const std::function<bool()> &proceed = {});

}
