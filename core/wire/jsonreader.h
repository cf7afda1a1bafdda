// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "wire/json.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// Whose JSON it is, which decides how strict the reader is.
enum class JsonFrom {
    request, ///< somebody asks for something: unknown members and null are refused; invalidInput
    answer, ///< some server said it: unknown members are ignored, null is as good as missing; protocol
};

/// Takes the members out of a JSON object one by one and keeps the first error, which names the member. What
/// is missing leaves the value as it was.
class JsonReader
{
public:
    JsonReader(const json::object &object, JsonFrom from, std::string path = {});

    bool has(std::string_view name); ///< there, and not null
    void require(std::string_view name); ///< an error unless has()

    void text(std::string_view name, std::string &out, std::size_t maxBytes);
    void flag(std::string_view name, bool &out);
    void real(std::string_view name, double &out);
    void time(std::string_view name, WallTime &out);
    void uuid(std::string_view name, Uuid &out);
    void integer(std::string_view name, std::int64_t &out, std::int64_t min, std::int64_t max);
    template<class Int>
    void number(std::string_view name, Int &out, std::int64_t min = 0,
                std::int64_t max = std::numeric_limits<Int>::max());
    void texts(std::string_view name, std::vector<std::string> &out, std::size_t maxItems,
               std::size_t maxBytes);
    void numbers(std::string_view name, std::vector<int> &out, std::size_t maxItems, int min, int max);
    /// A word out of a list: `fromWord` gives optional<T>.
    template<class T, class FromWord>
    void choice(std::string_view name, T &out, FromWord fromWord, std::string_view expected);

    /// The object or array of that name, or nullptr. A request may hold no member that `read` did not look
    /// at.
    template<class Read>
    bool object(std::string_view name, Read read);
    /// `read(JsonReader &, T &)` for every object of an array.
    template<class T, class Read>
    void objects(std::string_view name, std::vector<T> &out, std::size_t maxItems, Read read);

    /// Sets `out` when the member is there: by(reader, *out) reads it.
    template<class T, class By>
    void ifThere(std::string_view name, std::optional<T> &out, By by);
    /// The same where null is a value of its own: it clears.
    template<class T, class By>
    void ifThereOrNull(std::string_view name, std::optional<std::optional<T>> &out, By by);

    void fail(std::string_view name, std::string_view reason);
    bool failed() const { return m_error.has_value(); }
    /// The first error; in a request also for a member that nobody looked at. Call it last.
    Result<void> finish();

    const json::value *find(std::string_view name); ///< also null; marks the member as known
    const json::array *array(std::string_view name, std::size_t maxItems);
    JsonFrom from() const { return m_from; }

private:
    const json::value *value(std::string_view name);
    std::string pathOf(std::string_view name) const;
    void adopt(JsonReader &inner);

    const json::object &m_object;
    JsonFrom m_from;
    std::string m_path;
    std::vector<std::string_view> m_known;
    std::optional<Error> m_error;
};

template<class Int>
void JsonReader::number(std::string_view name, Int &out, std::int64_t min, std::int64_t max)
{
    std::int64_t value = static_cast<std::int64_t>(out);
    integer(name, value, min, max);
    out = static_cast<Int>(value);
}

template<class T, class FromWord>
void JsonReader::choice(std::string_view name, T &out, FromWord fromWord, std::string_view expected)
{
    std::string word;
    text(name, word, 100);
    if (failed() || !has(name)) {
        return;
    }
    if (const std::optional<T> found = fromWord(word)) {
        out = *found;
    } else {
        fail(name, expected);
    }
}

template<class Read>
bool JsonReader::object(std::string_view name, Read read)
{
    const json::value *member = value(name);
    if (!member) {
        return false;
    }
    if (!member->is_object()) {
        fail(name, "must be an object");
        return false;
    }
    JsonReader inner(member->get_object(), m_from, pathOf(name));
    read(inner);
    adopt(inner);
    return !failed();
}

template<class T, class Read>
void JsonReader::objects(std::string_view name, std::vector<T> &out, std::size_t maxItems, Read read)
{
    const json::array *items = array(name, maxItems);
    if (!items) {
        return;
    }
    out.clear();
    for (std::size_t i = 0; i < items->size() && !failed(); ++i) {
        const std::string place = std::string(name) + "[" + std::to_string(i) + "]";
        if (!(*items)[i].is_object()) {
            return fail(place, "must be an object");
        }
        JsonReader inner((*items)[i].get_object(), m_from, pathOf(place));
        read(inner, out.emplace_back());
        adopt(inner);
    }
}

template<class T, class By>
void JsonReader::ifThere(std::string_view name, std::optional<T> &out, By by)
{
    if (value(name)) {
        by(out.emplace());
    }
}

template<class T, class By>
void JsonReader::ifThereOrNull(std::string_view name, std::optional<std::optional<T>> &out, By by)
{
    const json::value *member = find(name);
    if (!member) {
        return;
    }
    out.emplace();
    if (!member->is_null()) {
        by(out->emplace());
    }
}

}
