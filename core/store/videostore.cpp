// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videostore.h"

#include "base/text.h"
#include "store/captionstore.h"
#include "store/chapterstore.h"
#include "store/passwordstore.h"
#include "store/picturestore.h"
#include "store/sqlite/query.h"
#include "store/storyboardstore.h"
#include "store/videofilestore.h"
#include "store/videolist.h"

#include <algorithm>

namespace spirula::store
{

using model::Video;
using model::VideoDetails;

namespace
{

constexpr auto videoColumns
    = "video.id, video.uuid, video.channelId, video.name, video.description, video.support, video.category, "
      "video.licence, "
      "video.language, video.tags, video.privacy, video.state, video.commentsPolicy, video.nsfw, "
      "video.downloadEnabled, "
      "video.durationMs, video.width, video.height, video.sourceName, video.sourceFile, video.views, "
      "video.likes, video.dislikes, "
      "video.createdAt, video.updatedAt, video.publishedAt, video.originallyPublishedAt, video.draft, "
      "video.publishAt, video.deletedAt, video.sourceBytes, video.nextSourceFile";

std::string joinLines(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines) {
        text += text.empty() ? "" : "\n";
        std::ranges::replace_copy(line, std::back_inserter(text), '\n', ' ');
    }
    return text;
}

Video readVideo(Row &row)
{
    Video video;
    std::string tags;
    row >> video.id >> video.uuid >> video.channelId >> video.name >> video.description >> video.support
        >> video.category >> video.licence >> video.language >> tags >> video.privacy >> video.state
        >> video.commentsPolicy >> video.nsfw >> video.downloadEnabled >> video.durationMs >> video.width
        >> video.height >> video.sourceName >> video.sourceFile >> video.views >> video.likes
        >> video.dislikes >> video.createdAt >> video.updatedAt >> video.publishedAt
        >> video.originallyPublishedAt >> video.draft >> video.publishAt >> video.deletedAt
        >> video.sourceBytes >> video.nextSourceFile;
    if (!tags.empty()) {
        for (const std::string_view tag : split(tags, '\n')) {
            video.tags.emplace_back(tag);
        }
    }
    return video;
}

Result<void> replaceTags(Connection &connection, std::int64_t id, const std::vector<std::string> &tags)
{
    SPIRULA_CHECK(execute(connection, "DELETE FROM videoTag WHERE videoId = ?", id));
    for (const std::string &tag : tags) {
        SPIRULA_CHECK(execute(connection, "INSERT OR IGNORE INTO videoTag (tag, videoId) VALUES (?, ?)",
                              toLower(tag), id));
    }
    return {};
}

std::string selectWhere(std::string_view condition)
{
    return std::string("SELECT ") + videoColumns + " FROM video WHERE " + std::string(condition);
}

}

Result<std::int64_t> VideoStore::insert(const Video &video)
{
    SPIRULA_CHECK(execute(
        m_connection,
        "INSERT INTO video (uuid, channelId, name, description, support, category, licence, "
        "language, tags, privacy, "
        "state, commentsPolicy, nsfw, downloadEnabled, durationMs, width, height, sourceName, "
        "sourceFile, views, "
        "likes, dislikes, createdAt, updatedAt, publishedAt, originallyPublishedAt, draft, publishAt, "
        "deletedAt, sourceBytes, nextSourceFile) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?)",
        video.uuid, video.channelId, video.name, video.description, video.support, video.category,
        video.licence, video.language, joinLines(video.tags), video.privacy, video.state,
        video.commentsPolicy, video.nsfw, video.downloadEnabled, video.durationMs, video.width, video.height,
        video.sourceName, video.sourceFile, video.views, video.likes, video.dislikes, video.createdAt,
        video.updatedAt, video.publishedAt, video.originallyPublishedAt, video.draft, video.publishAt,
        video.deletedAt, video.sourceBytes, video.nextSourceFile));
    const std::int64_t id = m_connection.lastInsertId();
    SPIRULA_CHECK(replaceTags(m_connection, id, video.tags));
    return id;
}

Result<void> VideoStore::update(const Video &video)
{
    SPIRULA_CHECK(execute(
        m_connection,
        "UPDATE video SET channelId = ?, name = ?, description = ?, support = ?, category = ?, licence = ?, "
        "language = ?, tags = ?, privacy = ?, state = ?, commentsPolicy = ?, nsfw = ?, downloadEnabled = ?, "
        "durationMs = ?, width = ?, height = ?, sourceName = ?, sourceFile = ?, updatedAt = ?, publishedAt = "
        "?, "
        "originallyPublishedAt = ?, draft = ?, publishAt = ?, deletedAt = ?, sourceBytes = ?, "
        "nextSourceFile = ? WHERE id = ?",
        video.channelId, video.name, video.description, video.support, video.category, video.licence,
        video.language, joinLines(video.tags), video.privacy, video.state, video.commentsPolicy, video.nsfw,
        video.downloadEnabled, video.durationMs, video.width, video.height, video.sourceName,
        video.sourceFile, video.updatedAt, video.publishedAt, video.originallyPublishedAt, video.draft,
        video.publishAt, video.deletedAt, video.sourceBytes, video.nextSourceFile, video.id));
    SPIRULA_CHECK(checkChanged(m_connection, "video"));
    return replaceTags(m_connection, video.id, video.tags);
}

Result<void> VideoStore::remove(std::int64_t id)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM video WHERE id = ?", id));
    return checkChanged(m_connection, "video");
}

Result<void> VideoStore::addViews(std::int64_t id, std::int64_t count)
{
    SPIRULA_CHECK(execute(m_connection, "UPDATE video SET views = views + ? WHERE id = ?", count, id));
    return checkChanged(m_connection, "video");
}

Result<Video> VideoStore::find(std::int64_t id)
{
    return selectKnown(m_connection, "video", selectWhere("video.id = ? AND video.deletedAt = 0"), readVideo,
                       id);
}

Result<Video> VideoStore::find(const Uuid &uuid)
{
    return selectKnown(m_connection, "video", selectWhere("video.uuid = ? AND video.deletedAt = 0"),
                       readVideo, uuid);
}

Result<Video> VideoStore::findDeleted(const Uuid &uuid)
{
    return selectKnown(m_connection, "video", selectWhere("video.uuid = ? AND video.deletedAt <> 0"),
                       readVideo, uuid);
}

Result<VideoDetails> VideoStore::detailsOfDeleted(std::int64_t id)
{
    return withDetails(selectKnown(m_connection, "video",
                                   selectWhere("video.id = ? AND video.deletedAt <> 0"), readVideo, id));
}

Result<VideoDetails> VideoStore::details(std::int64_t id) { return withDetails(find(id)); }

Result<VideoDetails> VideoStore::details(const Uuid &uuid) { return withDetails(find(uuid)); }

Result<VideoDetails> VideoStore::withDetails(Result<Video> video)
{
    VideoDetails details;
    SPIRULA_TRY(details.video, std::move(video));
    const std::int64_t id = details.video.id;
    VideoFileStore files(m_connection);
    SPIRULA_TRY(details.files, files.list(id));
    SPIRULA_TRY(details.playlist, files.playlist(id));
    SPIRULA_TRY(details.pictures, PictureStore(m_connection).list(id));
    SPIRULA_TRY(details.storyboard, StoryboardStore(m_connection).find(id));
    SPIRULA_TRY(details.captions, CaptionStore(m_connection).list(id));
    SPIRULA_TRY(details.chapters, ChapterStore(m_connection).list(id));
    SPIRULA_TRY(details.hasPassword, PasswordStore(m_connection).any(id));
    return details;
}

Result<model::Page<Video>> VideoStore::list(const model::VideoQuery &query, WallTime now)
{
    SPIRULA_TRY(const VideoListSql sql, videoListSql(query, now));
    SqlText counting;
    counting.add("SELECT count(*) FROM ").add(sql.counted);
    SPIRULA_TRY(const auto total, counting.selectFirst(m_connection, readColumn<std::int64_t>));
    // Only the ids are sorted; the rows with their long texts are fetched for one page.
    SqlText listing;
    listing.add("SELECT video.id FROM ").add(sql.from).add(" ORDER BY ").add(sql.order);
    listing.add(" LIMIT ?", query.count).add(" OFFSET ?", query.start);
    SPIRULA_TRY(const auto ids, listing.select(m_connection, readColumn<std::int64_t>));
    model::Page<Video> page;
    page.total = total.value_or(0);
    page.rows.reserve(ids.size());
    for (const std::int64_t id : ids) {
        SPIRULA_TRY(page.rows.emplace_back(), find(id));
    }
    return page;
}

}
