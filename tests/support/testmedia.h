// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::test
{

/// Runs a program (looked up in PATH) and waits. Its exit code; `output`, if given, gets its standard output.
int runProgram(const std::vector<std::string> &words, std::string *output = nullptr);

/// A small media file made by ffmpeg at the first use and kept in the build folder: `name` with extension,
/// `arguments` for ffmpeg without the output. Fails the test when ffmpeg does.
fs::path clip(const std::string &name, const std::vector<std::string> &arguments);

/// 6 s of moving picture and a tone, 640x360 at 30 a second, H.264 and AAC, a key frame every 2 s; with a
/// title, a place and a device in its tags. Fits: it is published by copying.
fs::path plainClip();
/// 5 s that do not fit: 10 bit.
fs::path tenBitClip();
/// 4 s of a tone without a picture.
fs::path soundClip();

/// What ffprobe prints for `entries` of a file (-show_entries), as compact CSV lines without section names.
std::string probe(const fs::path &file, const std::string &entries,
                  const std::vector<std::string> &more = {});
/// ffmpeg -v error decodes the whole file; what it complains about, empty for a clean one.
std::string decodeErrors(const fs::path &file);

}
