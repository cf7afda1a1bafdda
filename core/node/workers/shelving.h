// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/offload.h"
#include "base/result.h"
#include "files/mediafiles.h"
#include "media/prepared.h"
#include "model/video.h"
#include "node/context.h"
#include "store/tx.h"
#include "wire/rest/restcontext.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node
{

/// What the torrents of a video say of it; it may change while they are made. The web seed's address is only
/// in those of a video whose files need no permission.
struct TorrentSubject {
    std::string title;
    bool privateFiles = false;
    std::string publicUrl;
    bool operator==(const TorrentSubject &) const = default;
};
TorrentSubject torrentSubject(const model::Video &video, const wire::RestContext &context);

/// Finished renditions on their shelves, with torrents and the playlist that lists them beside what was there
/// before. Nothing of it is visible until commitShelved() has written the rows.
struct Shelved {
    std::vector<model::VideoFile> files;
    std::optional<model::StreamingPlaylist> playlist;
    std::optional<model::StreamingPlaylist> replaces; ///< the playlist that it was made from
    TorrentSubject subject; ///< what its torrents say
};

/// Moves files out of a job's folder, makes torrents, a new master playlist and new segment hashes. Runs on
/// the pool.
Result<Shelved> shelve(const files::MediaFiles &mediaFiles, const wire::RestContext &context,
                       const model::VideoDetails &details, std::vector<media::PreparedFile> prepared,
                       const CancelledFlag &cancelled);

/// Writes the rows; the old playlist's files stay for some minutes for those who have just loaded the page.
/// An error when the video's playlist has changed since. Torrents that say what is no longer true are made
/// anew by a job.
Result<void> commitShelved(store::Tx &tx, const Context &context, const model::Video &video,
                           const Shelved &shelved);

/// The torrent of one file on its shelf, written to its own shelf under a fresh name.
Result<void> makeTorrentFor(const files::MediaFiles &mediaFiles, const wire::RestContext &context,
                            const model::Video &video, model::VideoFile &file,
                            const CancelledFlag &cancelled);

}
