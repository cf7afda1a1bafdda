// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/pageviews.h"

#include "base/text.h"
#include "model/vocabulary.h"
#include "net/address/addressfilter.h"
#include "node/api/apiparts.h"
#include "node/api/pagesite.h"
#include "wire/markup/jsonld.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr int plainResolution = 480;

/// URLs without a host: pages name their own files by path.
wire::RestContext paths() { return {}; }

std::vector<web::PictureView> pictureViews(const std::vector<model::Picture> &pictures)
{
    std::vector<web::PictureView> views;
    for (const auto &picture : pictures) {
        views.push_back({wire::pictureUrl(paths(), picture), picture.width, picture.height});
    }
    std::ranges::sort(views, {}, &web::PictureView::width);
    return views;
}

std::optional<web::StoryboardView> storyboardView(const std::optional<model::Storyboard> &storyboard)
{
    if (!storyboard) {
        return std::nullopt;
    }
    return web::StoryboardView{wire::storyboardUrl(paths(), *storyboard),
                               storyboard->totalWidth,
                               storyboard->totalHeight,
                               storyboard->spriteWidth,
                               storyboard->spriteHeight,
                               storyboard->spriteDuration};
}

web::FileView fileView(const model::VideoFile &file, std::string path)
{
    return {std::move(path), file.resolution, file.fps, file.size, "video/mp4"};
}

/// One file with picture and sound, near 480p.
std::string plainFile(const model::VideoDetails &details)
{
    const model::VideoFile *best = nullptr;
    const auto distance
        = [](const model::VideoFile &file) { return std::abs(file.resolution - plainResolution); };
    for (const auto &file : details.files) {
        const bool whole = file.hasVideo && file.hasAudio;
        const bool bestWhole = best != nullptr && best->hasVideo && best->hasAudio;
        if (best == nullptr || (whole && !bestWhole)
            || (whole == bestWhole && distance(file) < distance(*best))) {
            best = &file;
        }
    }
    return best == nullptr ? std::string() : wire::fileUrl(paths(), details.video, *best);
}

void addFiles(const model::VideoDetails &details, web::PlayerView &view)
{
    for (const auto &file : details.files) {
        if (file.kind == model::FileKind::web) {
            view.files.push_back(fileView(file, wire::fileUrl(paths(), details.video, file)));
        }
        if (details.video.downloadEnabled) {
            view.downloads.push_back(fileView(file, wire::fileDownloadUrl(paths(), details.video, file)));
        }
    }
}

web::Stage stageOf(model::VideoState state)
{
    switch (state) {
    case model::VideoState::published:
        return web::Stage::ready;
    case model::VideoState::toTranscode:
        return web::Stage::preparing;
    case model::VideoState::transcodingFailed:
        break;
    }
    return web::Stage::failed;
}

}

web::ActorLine actorLine(const model::Channel &channel)
{
    return {channel.displayName, "/c/" + channel.name, imagePath(channel.avatars, "avatars"),
            channel.followersCount};
}

web::VideoCard videoCard(const wire::VideoRow &row)
{
    const auto &video = row.details.video;
    web::VideoCard card;
    card.path = "/w/" + video.uuid.toShort();
    card.title = video.name;
    card.pictures = pictureViews(row.details.pictures);
    card.storyboard = storyboardView(row.details.storyboard);
    card.channel = actorLine(row.channel);
    card.durationMs = video.durationMs;
    card.views = video.views;
    card.publishedAt = video.publishedAt;
    card.sensitive = video.nsfw;
    return card;
}

std::vector<web::VideoCard> videoCards(const std::vector<wire::VideoRow> &rows)
{
    std::vector<web::VideoCard> cards;
    std::ranges::transform(rows, std::back_inserter(cards), videoCard);
    return cards;
}

web::PlayerView playerView(const wire::VideoRow &row, std::string password)
{
    const auto &details = row.details;
    const auto &video = details.video;
    web::PlayerView view;
    view.uuid = video.uuid.toString();
    view.title = video.name;
    view.watchPath = wire::watchUrl(paths(), video);
    view.embedPath = wire::embedUrl(paths(), video);
    view.hlsPath
        = details.playlist ? wire::hlsUrl(paths(), video, details.playlist->masterName) : std::string();
    view.plainPath = plainFile(details);
    view.pictures = pictureViews(details.pictures);
    view.durationMs = video.durationMs;
    view.width = video.width;
    view.height = video.height;
    for (const auto &caption : details.captions) {
        const auto label = model::languageLabel(caption.language).value_or(caption.language);
        view.captions.push_back({wire::captionUrl(paths(), caption), caption.language, std::string(label),
                                 caption.automaticallyGenerated});
    }
    for (const auto &chapter : details.chapters) {
        view.chapters.push_back({chapter.timecode, chapter.title});
    }
    view.storyboard = storyboardView(details.storyboard);
    addFiles(details, view);
    view.password = std::move(password);
    view.isPublic = video.privacy == model::Privacy::everyone;
    return view;
}

web::WatchView watchView(const Context &context, const wire::VideoRow &row, std::string password)
{
    const auto &video = row.details.video;
    web::WatchView view;
    view.player = playerView(row, std::move(password));
    view.stage = stageOf(video.state);
    view.description = video.description;
    view.support = video.support;
    view.tags = video.tags;
    view.category = video.category;
    view.licence = video.licence;
    view.language = video.language.value_or(std::string());
    view.sensitive = video.nsfw;
    view.views = video.views;
    view.publishedAt = video.publishedAt;
    view.updatedAt = video.updatedAt;
    view.originallyPublishedAt = video.originallyPublishedAt;
    view.channel = actorLine(row.channel);
    if (view.player.isPublic && view.stage == web::Stage::ready) {
        const auto rest = restContext(context);
        view.jsonLd = wire::videoObjectJsonLd(rest, row.details, row.channel);
        view.oembedPath = "/services/oembed?url=" + percentEncode(wire::watchUrl(rest, video));
    }
    return view;
}

std::string publicHandle(const Context &context, const std::string &name)
{
    const std::string own = context.identity.get().host;
    std::string_view host = own;
    if (host.starts_with('[')) {
        host = host.substr(1, host.find(']') - 1);
    } else {
        host = host.substr(0, host.find(':'));
    }
    const auto address = net::parseAddress(host);
    const bool lasting = address
        ? net::isAllowedTarget(*address)
        : host.find('.') != host.npos && !host.ends_with(".local") && !host.ends_with(".localhost");
    return lasting ? "@" + name + "@" + own : std::string();
}

}
