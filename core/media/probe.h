// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "media/sourceinfo.h"
#include "wire/worker/probejson.h"
#include "wire/worker/workerjob.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::media
{

/// Options that stand before every `-i` of a strangers' file: protocols, demuxers, no references to other
/// files, pixel limit. `demuxer` empty: FFmpeg identifies it by content among the allowed ones; else it is
/// forced.
std::vector<std::string> inputArguments(const std::string &demuxer);
/// The same for a picture file; `demuxer` as sniffPicture() says.
std::vector<std::string> pictureArguments(const std::string &demuxer);
/// "file:" and the path, so that no name is taken for a protocol or an option.
std::string inputName(const fs::path &path);

/// The ffprobe run that asks for everything that describeSource() needs; its answer is written to
/// `answerFile` in `folder`.
wire::WorkerJob probeJob(const fs::path &source, const fs::path &folder, const std::string &answerFile,
                         bool requireSandbox);

/// Judges ffprobe's answer. Errors: notAVideo, brokenMedia, unsupported (parameters name, reason). `name` is
/// the file's name for sentences.
Result<SourceInfo> describeSource(const wire::ProbeReport &report, std::int64_t fileSize,
                                  std::string_view name);

}
