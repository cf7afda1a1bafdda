// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/videoremoval.h"

#include "files/mediafiles.h"
#include "node/filerows.h"
#include "store/unlinkstore.h"
#include "store/videostore.h"

namespace spirula::node
{

Result<void> removeVideoRows(store::Tx &tx, const model::VideoDetails &details)
{
    SPIRULA_CHECK(unlinkLater(tx, filesOf(details), tx.now()));
    // Replaced playlists wait for late readers; of a deleted video there are none.
    SPIRULA_CHECK(
        store::UnlinkStore(tx.connection())
            .hasten(files::MediaFiles::toText({files::Shelf::hls, details.video.uuid, {}}), tx.now()));
    return store::VideoStore(tx.connection()).remove(details.video.id);
}

}
