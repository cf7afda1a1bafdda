// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videolist.h"

#include "base/text.h"
#include "store/videosearch.h"

#include <algorithm>
#include <map>

namespace spirula::store
{

using model::VideoQuery;

namespace
{

constexpr int countLimit = 100;

Error invalid(std::string field, std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", std::move(field)}, {"reason", std::move(reason)}});
}

/// Each video that the search finds, once, with the best of its scores (low is good, as bm25 has it).
/// Scores cost most of a search; without `scored` they are all 0.
SqlText hits(const SearchWords &search, bool scored)
{
    SqlText sql;
    sql.add("(SELECT id, min(score) AS score FROM (SELECT 0 AS id, 0.0 AS score WHERE false");
    if (!search.words.empty()) { // a word in the name counts most, then tags, then the description
        sql.add(" UNION ALL SELECT rowid, ").add(scored ? "bm25(videoText, 10.0, 1.0, 4.0)" : "0.0");
        sql.add(" FROM videoText WHERE videoText MATCH ?", search.words);
    }
    if (search.bySubstring) {
        if (search.substrings.empty()) {
            sql.add(" UNION ALL SELECT video.id, 0.0 FROM video WHERE true");
        } else { // a piece of a word is worth less than a word
            sql.add(" UNION ALL SELECT videoName.rowid, ").add(scored ? "0.1 * bm25(videoName)" : "0.0");
            sql.add(" FROM videoName JOIN video ON video.id = videoName.rowid WHERE videoName MATCH ?",
                    search.substrings);
        }
        for (const std::string &pattern : search.patterns) {
            sql.add(" AND video.name LIKE ? ESCAPE '\\'", pattern);
        }
    }
    sql.add(") GROUP BY id)");
    return sql;
}

void addTags(SqlText &sql, const VideoQuery &query)
{
    if (!query.tagsOneOf.empty()) {
        std::vector<std::string> tags;
        std::ranges::transform(query.tagsOneOf, std::back_inserter(tags), toLower);
        sql.add(" AND video.id IN (SELECT videoId FROM videoTag WHERE tag IN ").addList(tags).add(")");
    }
    for (const std::string &tag : query.tagsAllOf) {
        sql.add(" AND EXISTS (SELECT 1 FROM videoTag WHERE tag = ? AND videoId = video.id)", toLower(tag));
    }
}

void addLanguages(SqlText &sql, const VideoQuery &query)
{
    if (query.languages.empty()) {
        return;
    }
    std::vector<std::string> known = query.languages;
    const bool orNone = std::erase(known, "_unknown") > 0;
    sql.add(" AND (video.language IN ").addList(known).add(orNone ? " OR video.language IS NULL)" : ")");
}

void addTimes(SqlText &sql, const VideoQuery &query)
{
    // PeerTube's duration is in rounded seconds.
    if (query.durationMin) {
        sql.add(" AND (video.durationMs + 500) / 1000 >= ?", *query.durationMin);
    }
    if (query.durationMax) {
        sql.add(" AND (video.durationMs + 500) / 1000 <= ?", *query.durationMax);
    }
    if (query.publishedAfter) {
        sql.add(" AND video.publishedAt >= ?", *query.publishedAfter);
    }
    if (query.publishedBefore) {
        sql.add(" AND video.publishedAt <= ?", *query.publishedBefore);
    }
    if (query.originallyPublishedAfter) {
        sql.add(" AND video.originallyPublishedAt >= ?", *query.originallyPublishedAfter);
    }
    if (query.originallyPublishedBefore) {
        sql.add(" AND video.originallyPublishedAt <= ?", *query.originallyPublishedBefore);
    }
}

void addFiles(SqlText &sql, const std::optional<bool> &has, model::FileKind kind)
{
    if (has) {
        sql.add(*has ? " AND EXISTS" : " AND NOT EXISTS");
        sql.add(" (SELECT 1 FROM videoFile WHERE videoId = video.id AND kind = ?)", kind);
    }
}

void addFilters(SqlText &sql, const VideoQuery &query)
{
    // Written out, not bound: only so does SQLite see that the index videoPublic fits.
    sql.add(query.ownerSees
                ? " WHERE video.deletedAt = 0"
                : " WHERE video.privacy = 1 AND video.state = 1 AND video.draft = 0 AND video.deletedAt = 0");
    if (query.draft && query.ownerSees) {
        sql.add(" AND video.draft = ?", *query.draft);
    }
    if (!query.privacies.empty() && query.ownerSees) {
        sql.add(" AND video.privacy IN ").addList(query.privacies);
    }
    if (query.channelId) {
        sql.add(" AND video.channelId = ?", *query.channelId);
    }
    if (query.accountId) {
        sql.add(" AND video.channelId IN (SELECT id FROM channel WHERE accountId = ?)", *query.accountId);
    }
    if (!query.categories.empty()) {
        sql.add(" AND video.category IN ").addList(query.categories);
    }
    if (!query.licences.empty()) {
        sql.add(" AND video.licence IN ").addList(query.licences);
    }
    if (!query.uuids.empty()) {
        sql.add(" AND video.uuid IN ").addList(query.uuids);
    }
    if (query.nsfw) {
        sql.add(" AND video.nsfw = ?", *query.nsfw);
    }
    addLanguages(sql, query);
    addTags(sql, query);
    addTimes(sql, query);
    addFiles(sql, query.hasHls, model::FileKind::hls);
    addFiles(sql, query.hasWebVideos, model::FileKind::web);
}

/// What to order by; empty for an unknown key. Scores grow with what should come first under "-key".
SqlText sortKey(std::string_view key, WallTime now)
{
    static const std::map<std::string_view, std::string_view> columns = {
        {"name", "video.name COLLATE NOCASE"},
        {"duration", "video.durationMs"},
        {"createdAt", "video.createdAt"},
        {"publishedAt", "video.publishedAt"},
        {"originallyPublishedAt", "coalesce(video.originallyPublishedAt, video.publishedAt)"},
        {"views", "video.views"},
        {"likes", "video.likes"},
        {"size",
         "(video.sourceBytes + (SELECT coalesce(sum(size), 0) FROM videoFile WHERE videoId = video.id))"},
    };
    SqlText sql;
    if (const auto column = columns.find(key); column != columns.end()) {
        sql.add(column->second);
    } else if (key == "hot") { // PeerTube's: ten times the interest makes up for 47,000 seconds of age
        sql.add("(log10(max(1.0, 3.0 * (video.likes - video.dislikes) + video.views / 12.0)) + "
                "video.publishedAt / 47000000.0)");
    } else if (key == "best") { // the same, but age weighs a hundredth of that
        sql.add("(log10(max(1.0, 3.0 * (video.likes - video.dislikes) + video.views / 12.0)) + "
                "video.publishedAt / 4700000000.0)");
    } else if (key == "trending") { // views per hour of age, with a start of a day for new ones
        sql.add("(video.views / (max(0, ? - video.publishedAt) / 3600000.0 + 24.0))", now);
    }
    return sql;
}

}

Result<VideoListSql> videoListSql(const VideoQuery &query, WallTime now)
{
    if (query.start < 0) {
        return invalid("start", "below 0");
    }
    if (query.count < 0 || query.count > countLimit) {
        return invalid("count", "not 0 to 100");
    }
    const auto search = searchWords(query.search);
    const bool descending = query.sort.starts_with('-');
    std::string_view key = std::string_view(query.sort).substr(descending ? 1 : 0);
    const bool byMatch = key == "match" && search;
    if (key == "match" && !search) {
        key = "publishedAt";
    }
    const std::string_view direction = descending ? " DESC" : " ASC";

    VideoListSql list;
    if (byMatch) { // a low score is a good match
        list.order.add("hit.score")
            .add(descending ? " ASC" : " DESC")
            .add(", video.publishedAt DESC, video.id DESC");
    } else {
        const SqlText column = sortKey(key, now);
        if (column.sql().empty()) {
            return invalid("sort", "unknown key");
        }
        list.order.add(column).add(direction).add(", video.id").add(direction);
    }
    SqlText filters;
    addFilters(filters, query);
    for (const auto &[sql, scored] : {std::pair(&list.counted, false), std::pair(&list.from, byMatch)}) {
        sql->add("video");
        if (search) {
            sql->add(" JOIN ").add(hits(*search, scored)).add(" AS hit ON hit.id = video.id");
        }
        sql->add(filters);
    }
    return list;
}

}
