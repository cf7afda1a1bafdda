// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/apiparts.h"

#include "node/eventhub.h"
#include "node/news.h"
#include "store/database.h"
#include "store/videostore.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <chrono>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::chrono::seconds viewsPause{30};

using Views = std::map<std::int64_t, std::int64_t>;

/// notFound when it was deleted meanwhile; one that is only hidden keeps them for when it comes back.
Result<void> addViewsOf(store::Tx &tx, const Context &context, std::int64_t video, std::int64_t count)
{
    SPIRULA_CHECK(store::VideoStore(tx.connection()).addViews(video, count));
    return tellVideoChanged(tx, context, video);
}

Result<void> addViews(store::Tx &tx, const Context &context, const Views &views)
{
    for (const auto &[video, count] : views) {
        const auto added = addViewsOf(tx, context, video, count);
        if (!added && added.error().code != ErrorCode::notFound) {
            return added;
        }
    }
    return {};
}

Task<void> writeViews(Context &context, std::shared_ptr<ViewCounter> counter)
{
    const Views views = counter->take();
    if (views.empty()) {
        co_return;
    }
    const auto written = co_await context.database.write<void>(
        [&context, views](store::Tx &tx) -> Result<void> { return addViews(tx, context, views); });
    if (!written) {
        context.log.error("api", "Views could not be written and are tried again", written.error());
        counter->giveBack(views);
    }
}

Task<void> keepWritingViews(Context &context, std::weak_ptr<ApiParts> parts,
                            std::shared_ptr<ViewCounter> counter, std::shared_ptr<asio::steady_timer> pause)
{
    while (!parts.expired()) {
        pause->expires_after(viewsPause);
        co_await pause->async_wait(asTuple);
        co_await writeViews(context, counter);
    }
}

Task<void> followNews(Context &context, std::weak_ptr<ApiParts> weak)
{
    const auto listener = context.events.listen();
    while (const auto event = co_await listener->next()) {
        const auto parts = weak.lock();
        if (!parts) {
            co_return;
        }
        if (event->type == "resync" || event->type == "settings.changed") { // who is answered hangs on them
            parts->gate.forgetAll();
        } else if (event->type == "video.changed" || event->type == "video.deleted") {
            if (const auto uuid = Uuid::parse(event->key)) {
                parts->gate.forget(*uuid);
            }
        }
    }
    // The node stops: what was watched in the last seconds is written now.
    if (const auto parts = weak.lock()) {
        co_await writeViews(context, parts->views);
    }
}

}

ApiParts::~ApiParts()
{
    if (const auto pause = writingViews.lock()) {
        pause->cancel();
    }
}

Parts makeParts(Context &context)
{
    auto parts = std::make_shared<ApiParts>(context);
    auto pause = std::make_shared<asio::steady_timer>(context.apiLoop);
    parts->writingViews = pause;
    asio::co_spawn(context.apiLoop, followNews(context, parts), asio::detached);
    asio::co_spawn(context.apiLoop, keepWritingViews(context, parts, parts->views, std::move(pause)),
                   asio::detached);
    return parts;
}

}
