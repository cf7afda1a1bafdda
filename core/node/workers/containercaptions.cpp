// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/containercaptions.h"

#include "model/vocabulary.h"
#include "node/filerows.h"
#include "store/captionstore.h"
#include "wire/markup/webvtt.h"

#include <algorithm>

namespace spirula::node
{

Result<std::optional<model::Caption>> shelveCaption(const files::MediaFiles &mediaFiles,
                                                    const media::PreparedCaption &caption,
                                                    const std::vector<std::string> &taken)
{
    const auto language = model::languageFromTag(caption.language);
    if (!language || std::ranges::count(taken, *language) > 0) {
        return std::nullopt;
    }
    const auto text = readFile(caption.path, wire::maxCaptionBytes);
    if (!text && text.error().code != ErrorCode::tooLarge) {
        return text.error();
    }
    const auto vtt = text ? wire::captionToWebVtt(*text) : text;
    if (!vtt) {
        return std::nullopt; // an empty track is no caption either
    }
    model::Caption row{std::string(*language), files::captionName(*language), false, 0};
    SPIRULA_CHECK(mediaFiles.write({files::Shelf::captions, {}, row.fileName}, *vtt));
    return row;
}

Result<void> addMissingCaptions(store::Tx &tx, std::int64_t videoId,
                                const std::vector<model::Caption> &captions)
{
    store::CaptionStore store(tx.connection());
    for (model::Caption caption : captions) {
        SPIRULA_TRY(const std::optional<model::Caption> given, store.find(videoId, caption.language));
        if (given) {
            SPIRULA_CHECK(unlinkLater(tx, {{files::Shelf::captions, {}, caption.fileName}}, tx.now()));
            continue;
        }
        caption.updatedAt = tx.now();
        SPIRULA_CHECK(store.set(videoId, caption));
    }
    return {};
}

}
