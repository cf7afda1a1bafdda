// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/ladder.h"
#include "media/sourceinfo.h"
#include "model/video.h"
#include "wire/worker/workerjob.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::media
{

/// A JPEG to make: its size and the file in the job folder.
struct PictureTarget {
    Size size;
    std::string file;
};

/// Thumbnail and preview with fresh random names, protocol/media.md section 4.
struct PicturePair {
    model::Picture thumbnail;
    model::Picture preview;

    static PicturePair random();
    std::vector<PictureTarget> targets() const;
};

/// Fills the targets from a picture of this size and shape: cut to the target's shape, or, when it stands
/// upright, whole before a dark and blurred copy of itself. `input` is the label or pad that the graph begins
/// with; outputs are [p0], [p1], …
std::string fillGraph(const std::string &input, Size display, const std::vector<PictureTarget> &targets);
/// The output options for [p0], [p1], …: one JPEG each.
std::vector<std::string> jpegArguments(const std::vector<PictureTarget> &targets);

/// From the best of a few key frames around the middle of a video: cheap, and seldom black.
wire::WorkerCommand keyPictureCommand(const SourceInfo &info, const std::string &inputName,
                                      const std::vector<PictureTarget> &targets);
/// From the frame that is shown at a moment.
wire::WorkerCommand momentPictureCommand(const SourceInfo &info, const std::string &inputName,
                                         std::int64_t atMs, const std::vector<PictureTarget> &targets);
/// From a picture file. `demuxer` as sniffPicture() says.
wire::WorkerCommand pictureFileCommand(const std::string &inputName, const std::string &demuxer, Size size,
                                       const std::vector<PictureTarget> &targets);
/// From the cover art inside an audio file.
wire::WorkerCommand coverArtCommand(const SourceInfo &info, const std::string &inputName, Size size,
                                    const std::vector<PictureTarget> &targets);
/// A made-up cover: the sound's own wave on a dark ground.
wire::WorkerCommand waveCoverCommand(const SourceInfo &info, const std::string &inputName,
                                     const std::vector<PictureTarget> &targets);

}
