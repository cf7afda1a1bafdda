// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/jsonreader.h"
#include "wire/rest/restcontext.h"
#include "wire/rest/restvalues.h"

// Pieces of PeerTube's JSON that several codecs share. Only for this folder's .cpp files.
namespace spirula::wire
{

inline constexpr std::size_t maxRestText = 200'000; ///< bytes of a description
inline constexpr std::size_t maxRestName = 4'000;
inline constexpr std::size_t maxRestUrl = 8'000; ///< magnets are long

/// `url` as a path when it is below our own origin, else null.
json::value localPath(const RestContext &context, std::string_view url);
json::array imageArray(const RestContext &context, const std::vector<RestImage> &images);
json::object actorSummary(const RestContext &context, const RestActor &actor);
json::object accountObject(const RestContext &context, const RestActor &account);
json::object channelObject(const RestContext &context, const RestChannel &channel);

template<class Id>
json::object labelObject(const RestLabel<Id> &label)
{
    return {{"id", orNull(label.id)}, {"label", label.label}};
}

/// `text` as an absolute http(s) URL: itself, or below `instanceUrl` when it is a path; empty for anything
/// else.
std::string absoluteUrl(std::string_view instanceUrl, std::string_view text);
/// The first of these members that gives an absolute URL.
void readUrl(JsonReader &reader, std::initializer_list<std::string_view> names, std::string_view instanceUrl,
             std::string &out);
/// A whole number, never below 0: servers say -1 for unknown and round or not.
void readCount(JsonReader &reader, std::string_view name, std::int64_t &out);
void readSize(JsonReader &reader, std::string_view name, int &out);
void readLabel(JsonReader &reader, std::string_view name, RestLabel<std::int64_t> &out);
void readLabel(JsonReader &reader, std::string_view name, RestLabel<std::string> &out);
/// What lists tell of an actor; what its own answer tells; and what only channels have.
void readActorSummary(JsonReader &reader, std::string_view instanceUrl, RestActor &actor);
void readActor(JsonReader &reader, std::string_view instanceUrl, RestActor &actor);
void readChannel(JsonReader &reader, std::string_view instanceUrl, RestChannel &channel);

/// `{total, data: [...]}`, or `data` of another name. Rows that break the form are counted, not taken.
template<class T, class Read>
Result<RestPage<T>> readPage(std::string_view text, std::size_t maxBytes, std::string_view dataName,
                             Read read)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    RestPage<T> page;
    reader.require(dataName);
    readCount(reader, "total", page.total);
    if (const json::array *rows = reader.array(dataName, 1000)) {
        for (const json::value &row : *rows) {
            if (!row.is_object()) {
                ++page.skipped;
                continue;
            }
            JsonReader inner(row.get_object(), JsonFrom::answer);
            T value;
            read(inner, value);
            if (inner.finish()) {
                page.rows.push_back(std::move(value));
            } else {
                ++page.skipped;
            }
        }
    }
    SPIRULA_CHECK(reader.finish());
    return page;
}

}
