// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::model
{

/// Lasting settings of the node; changed over the home API, stored as rows of (name, JSON value).
struct Settings {
    std::string instanceName = "Spirula"; ///< 1..120
    std::string instanceDescription; ///< Markdown, up to 10000
    std::vector<int> resolutions
        = {240, 360, 480, 720, 1080, 1440, 2160}; ///< offered qualities; only those below the source are made
    bool audioOnly = true; ///< an audio-only rendition (resolution 0)
    bool webVideos = false; ///< also plain MP4 files
    bool keepOriginal = false; ///< keep the working copy after preparing
    std::string profile = "h264"; ///< name of the encoding profile, media/profiles.h
    std::string customProfiles = "[]"; ///< JSON array of the owner's own profiles
    bool hardwareEncoding = true; ///< use a working hardware encoder
    bool preparingPaused = false;
    bool requireSandbox = true; ///< refuse media work where a mechanism of the sandbox is missing
    std::int64_t uploadLimit = 0; ///< bytes/s of all public media answers, 0 = none
    std::vector<std::string> trustedProxies; ///< addresses or CIDR ranges whose X-Forwarded-For counts
    std::string certificateFile; ///< PEM chain; with certificateKeyFile: https on the public listener
    std::string certificateKeyFile;
    bool siteOn = true; ///< the public listener runs
    bool homeNetwork = false; ///< and listens on the addresses of the home network too
    std::int64_t publicPort = 9100; ///< 1024..65535
    std::string publicUrl; ///< origin by which the world reaches the site; empty: this computer's loopback
    bool preparingOnBattery = false; ///< also what is beyond the first quality
    std::string
        mediaFolder; ///< where media files and jobs lie; empty: in the data folder. Taken at the next start
    bool operator==(const Settings &) const = default;
};

}
