// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"
#include "wire/home/homejob.h"
#include "wire/jsonreader.h"

// Pieces that several of the home API's codecs share. Only for this folder's .cpp files.
namespace spirula::wire
{

inline constexpr std::size_t maxHomeRequestBytes = 1 << 20;
inline constexpr std::size_t maxHomeAnswerBytes = 16 << 20;
inline constexpr std::size_t maxPathBytes = 4096;
inline constexpr std::size_t maxUrlBytes = 4096;
/// More than any rule of the model allows, so that the action can say the exact one.
inline constexpr std::size_t maxHomeText = 100'000;
inline constexpr std::size_t maxChapters = 1000;

using TextMembers = std::vector<std::pair<std::string, std::string>>;
json::object textMembers(const TextMembers &members);
/// Members that are no text are left out.
TextMembers textMembers(const json::object &object);
json::object errorObject(const Error &error);
void readError(JsonReader &reader, Error &error);
json::object jobObject(const HomeJob &job);
void readJob(JsonReader &reader, HomeJob &job);
json::array chapterArray(const std::vector<model::Chapter> &chapters);
void readChapters(JsonReader &reader, std::string_view name, std::vector<model::Chapter> &chapters);
/// A query parameter that cannot be taken.
Error badQuery(std::string_view field, std::string_view value, std::string_view reason);
json::array textArray(const std::vector<std::string> &texts);

/// A list with its total, as all lists of this API are.
template<class T, class ToObject>
std::string encodePage(const model::Page<T> &page, ToObject toObject)
{
    json::array rows;
    for (const T &row : page.rows) {
        rows.push_back(toObject(row));
    }
    return writeJson(json::object{{"total", page.total}, {"data", std::move(rows)}});
}

template<class T, class Read>
Result<model::Page<T>> decodePage(std::string_view text, Read read)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxHomeAnswerBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    model::Page<T> page;
    reader.require("data");
    reader.number("total", page.total);
    reader.objects("data", page.rows, 1000, read);
    SPIRULA_CHECK(reader.finish());
    return page;
}

/// One object of an answer.
template<class T, class Read>
Result<T> decodeAnswer(std::string_view text, Read read)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxHomeAnswerBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    T value;
    read(reader, value);
    SPIRULA_CHECK(reader.finish());
    return value;
}

/// One object of a request.
template<class T, class Read>
Result<T> decodeRequest(std::string_view text, Read read)
{
    SPIRULA_TRY(const json::object object,
                parseJsonObject(text, maxHomeRequestBytes, ErrorCode::invalidInput));
    JsonReader reader(object, JsonFrom::request);
    T value;
    read(reader, value);
    SPIRULA_CHECK(reader.finish());
    return value;
}

}
