// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "base/text.h"
#include "node/api/mediaresponse.h"
#include "node/api/videolookup.h"
#include "node/filerows.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::size_t uuidLength = 36;

Error noSuchFile() { return Error(ErrorCode::notFound, {{"what", "file"}}); }

/// "{uuid}-{resolution}" and an ending: how PeerTube names downloads (protocol/rest-api.md section 4).
struct DownloadName {
    Uuid video;
    int resolution = 0;
};
std::optional<DownloadName> parseName(std::string_view name, std::string_view ending)
{
    if (name.size() <= uuidLength + 1 + ending.size() || name[uuidLength] != '-' || !name.ends_with(ending)) {
        return std::nullopt;
    }
    const auto video = Uuid::parse(name.substr(0, uuidLength));
    const auto resolution
        = parseInt(name.substr(uuidLength + 1, name.size() - uuidLength - 1 - ending.size()));
    if (!video || !resolution || *resolution < 0 || *resolution > 100'000) {
        return std::nullopt;
    }
    return DownloadName{*video, static_cast<int>(*resolution)};
}

Task<Result<wire::VideoRow>> downloadable(Parts parts, Uuid video, Credentials credentials)
{
    SPIRULA_CO_TRY(auto row, co_await readVideo(parts->context, video));
    SPIRULA_CO_CHECK(co_await parts->gate.admit(MediaGate::ownerOf(row.details.video), std::move(credentials),
                                                AccessTo::files));
    if (!row.details.video.downloadEnabled) {
        co_return Error(ErrorCode::forbidden, {{"reason", "Downloads are not enabled for this video"}});
    }
    co_return std::move(row);
}

Result<net::Response> asAttachment(const Context &context, const files::MediaPath &path,
                                   const model::Video &video, const std::string &ending)
{
    SPIRULA_TRY(auto response, mediaResponse(context.files, path, video.privacy));
    response.headers.set("Content-Disposition", attachment(video.name, ending));
    return response;
}

Task<Result<net::Response>> mediaFile(Parts parts, net::Request request, model::FileKind kind,
                                      std::string ending)
{
    const auto name = parseName(parameter(request, "file"), ending);
    if (!name) {
        co_return noSuchFile();
    }
    SPIRULA_CO_TRY(const auto row, co_await downloadable(parts, name->video, credentialsOf(request)));
    const auto &files = row.details.files;
    const auto file = std::ranges::find_if(files, [&](const auto &candidate) {
        return candidate.kind == kind && candidate.resolution == name->resolution;
    });
    if (file == files.end()) {
        co_return noSuchFile();
    }
    const bool hls = kind == model::FileKind::hls;
    const files::MediaPath path = mediaPathOf(row.details.video.uuid, *file);
    const std::string shown = "-" + wire::resolutionLabel(file->resolution) + (hls ? "-hls" : "") + ".mp4";
    co_return asAttachment(parts->context, path, row.details.video, shown);
}

Task<Result<net::Response>> webVideo(Parts parts, net::Request request)
{
    co_return co_await mediaFile(std::move(parts), std::move(request), model::FileKind::web, ".mp4");
}

Task<Result<net::Response>> hlsVideo(Parts parts, net::Request request)
{
    co_return co_await mediaFile(std::move(parts), std::move(request), model::FileKind::hls,
                                 "-fragmented.mp4");
}

Task<Result<net::Response>> torrent(Parts parts, net::Request request)
{
    const std::string name = parameter(request, "file");
    SPIRULA_CO_TRY(const auto owner, co_await parts->gate.owner(name));
    SPIRULA_CO_TRY(const auto row, co_await downloadable(parts, owner.uuid, credentialsOf(request)));
    const auto &files = row.details.files;
    const auto file = std::ranges::find(files, name, &model::VideoFile::torrentName);
    if (file == files.end()) {
        co_return noSuchFile();
    }
    const std::string shown = "-" + wire::resolutionLabel(file->resolution) + ".torrent";
    co_return asAttachment(parts->context, {files::Shelf::torrents, {}, name}, row.details.video, shown);
}

}

void addDownloadApi(net::Router &router, const Parts &parts)
{
    const auto add = [&](const char *pattern, ApiFunction run) {
        router.add(net::Method::get, pattern, apiHandler(parts, run, {}), mediaRoute());
    };
    add("/download/web-videos/:file", webVideo);
    add("/download/streaming-playlists/hls/videos/:file", hlsVideo);
    add("/download/torrents/:file", torrent);
}

}
