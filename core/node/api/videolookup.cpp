// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/videolookup.h"

#include "base/text.h"
#include "node/api/apihandler.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "store/videostore.h"

#include <utility>

namespace spirula::node
{

namespace
{

Result<wire::VideoRow> rowOf(store::Connection &connection, Result<model::VideoDetails> details)
{
    wire::VideoRow row;
    SPIRULA_TRY(row.details, std::move(details));
    SPIRULA_TRY(row.channel, store::ChannelStore(connection).find(row.details.video.channelId));
    SPIRULA_TRY(row.account, store::AccountStore(connection).find(row.channel.accountId));
    return row;
}

/// Numbers can be counted through. As in PeerTube they name only what everybody finds in the lists anyway, so
/// that an unlisted video stays known to those who have its link.
Result<model::VideoDetails> detailsOf(store::Connection &connection, const VideoId &id)
{
    store::VideoStore videos(connection);
    SPIRULA_TRY(auto details, std::visit([&](const auto &key) { return videos.details(key); }, id));
    if (std::holds_alternative<std::int64_t>(id) && details.video.privacy != model::Privacy::everyone) {
        return Error(ErrorCode::notFound, {{"what", "video"}});
    }
    return details;
}

Result<VideoRows> rowsOf(store::Connection &connection, const model::VideoQuery &query, WallTime now)
{
    store::VideoStore videos(connection);
    SPIRULA_TRY(const auto page, videos.list(query, now));
    VideoRows rows;
    rows.total = page.total;
    rows.rows.reserve(page.rows.size());
    for (const auto &video : page.rows) {
        SPIRULA_TRY(auto row, rowOf(connection, videos.details(video.id)));
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

}

Result<VideoId> parseVideoId(std::string_view text)
{
    if (const auto number = parseInt(text); number && *number > 0) {
        return VideoId(static_cast<std::int64_t>(*number));
    }
    if (const auto uuid = Uuid::parseAny(text)) {
        return VideoId(*uuid);
    }
    return Error(ErrorCode::invalidInput,
                 {{"field", "id"},
                  {"reason", "Should have a valid video id (id, short UUID or UUID)"},
                  {"value", std::string(leftCodePoints(text, 100))},
                  {"location", "params"}});
}

Task<Result<wire::VideoRow>> readVideo(Context &context, VideoId id)
{
    co_return co_await context.database.read<wire::VideoRow>(
        [id](store::Connection &connection) { return rowOf(connection, detailsOf(connection, id)); });
}

Task<Result<wire::VideoRow>> visibleVideo(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const VideoId id, parseVideoId(parameter(request, "id")));
    SPIRULA_CO_TRY(wire::VideoRow row, co_await readVideo(parts->context, id));
    SPIRULA_CO_CHECK(co_await parts->gate.admit(MediaGate::ownerOf(row.details.video), credentialsOf(request),
                                                AccessTo::metadata));
    co_return row;
}

Task<Result<VideoRows>> readVideos(Context &context, model::VideoQuery query)
{
    query.ownerSees = false;
    const WallTime now = context.clock.now();
    co_return co_await context.database.read<VideoRows>(
        [query = std::move(query), now](store::Connection &connection) {
            return rowsOf(connection, query, now);
        });
}

}
