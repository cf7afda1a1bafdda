// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "media/mediaworker.h"
#include "media/prepared.h"
#include "media/profiles.h"
#include "media/rangehash.h"
#include "media/source.h"
#include "media/sourceinfo.h"
#include "media/workshop.h"
#include "model/testclip.h"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spirula::media
{

/// What the owner's settings say about renditions.
struct PreparationOptions {
    std::vector<int> resolutions; ///< chosen qualities; only those up to the source's are made
    bool audioOnly = true;
    bool webVideos = false;
    EncodingProfile profile; ///< from media/profiles.h and media/encoderprobe.h
    bool requireSandbox = true;
    std::optional<fs::path>
        picture; ///< for audio-only sources; none: the cover art in the file, else a generated one
};

/// The first step's outcome: what makes the video watchable.
struct FirstPreparation {
    std::vector<PreparedFile> files; ///< the first quality (HLS, and its web video if asked for)
    std::vector<PreparedPicture> pictures; ///< thumbnail and preview
    int width = 0; ///< display size of the video, for model::Video; audio with a still picture has its size
    int height = 0;
    std::int64_t durationMs = 0;
    bool complete = false; ///< nothing is left to do for qualities()
};

/// The outcome of qualities().
struct Qualities {
    std::vector<PreparedFile> files;
    std::string encoder; ///< that made the pictures, FFmpeg's name; empty where none had to be made
};

/// A file that is published already; qualities() does not make its resolution again.
struct PublishedFile {
    fs::path path;
    model::VideoFile file;
};

/// Turns a source file into what PeerTube publishes, by jobs of spirula-media. Every call works in `folder`
/// (the job's own, existing) and may be called again after a kill: what was finished in the folder is not
/// made again. Cancelling kills the process tree.
class Preparation
{
public:
    Preparation(MediaWorker &worker, RangeHash hash, asio::thread_pool &pool, Log &log);

    /// What the file is. Errors notAVideo, brokenMedia (parameters name, reason).
    Task<Result<SourceInfo>> probe(Source source, fs::path folder, bool requireSandbox);
    /// The quickest watchable quality: a copy where the source fits, else one encoded quality; thumbnail and
    /// preview.
    Task<Result<FirstPreparation>> first(Source source, SourceInfo info, PreparationOptions options,
                                         fs::path folder, ProgressFunction progress);
    /// All other qualities, in one run per chunk with cascaded scaling, at low priority. A hardware encoder
    /// that fails on this video is replaced by the processor.
    Task<Result<Qualities>> qualities(Source source, SourceInfo info, PreparationOptions options,
                                      std::vector<PublishedFile> published, fs::path folder,
                                      ProgressFunction progress);
    /// Sprites for the seek bar from a published file (give the lowest quality); nothing for less than 3 s.
    Task<Result<std::optional<PreparedStoryboard>>> storyboard(PublishedFile lowest, std::int64_t durationMs,
                                                               fs::path folder, bool requireSandbox);
    /// The text subtitle tracks of the source as WebVTT; a track that does not convert is left out.
    Task<Result<std::vector<PreparedCaption>>> captions(Source source, SourceInfo info, fs::path folder,
                                                        bool requireSandbox);
    /// Thumbnail and preview from a picture of the owner (JPEG, PNG, WebP, GIF by content).
    Task<Result<std::vector<PreparedPicture>>> pictures(Source picture, fs::path folder, bool requireSandbox);
    /// Thumbnail and preview from the frame at a moment of a video file.
    Task<Result<std::vector<PreparedPicture>>> picturesAt(Source video, std::int64_t atMs, fs::path folder,
                                                          bool requireSandbox);
    /// A JPEG of that width, at most the video's own, of the frame at a moment; of the last one behind the
    /// end.
    Task<Result<fs::path>> frame(Source video, std::int64_t atMs, int width, fs::path folder,
                                 bool requireSandbox);
    /// A generated clip with picture and sound, in the folder.
    Task<Result<fs::path>> testClip(model::TestClip clip, fs::path folder, bool requireSandbox);
    /// An actor's picture, cut to a square, in PeerTube's sizes: 1500, 600, 120 and 48 pixels, largest first.
    Task<Result<std::vector<PreparedAvatar>>> avatars(Source picture, fs::path folder, bool requireSandbox);

private:
    Workshop workshop() { return {m_worker, m_hash, m_pool, m_log}; }

    MediaWorker &m_worker;
    RangeHash m_hash;
    asio::thread_pool &m_pool;
    Log &m_log;
};

}
