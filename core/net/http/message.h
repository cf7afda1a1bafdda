// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/result.h"
#include "base/task.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace spirula::net
{

enum class Method { get, head, post, put, patch, del, options };

/// Header fields in order; names compare without case.
class Headers
{
public:
    void add(std::string name, std::string value);
    void set(std::string_view name, std::string value);
    /// The first one's value, or an empty view.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    void remove(std::string_view name);
    std::size_t count(std::string_view name) const;
    /// True when `token` is one of the comma-separated values of all fields called `name`; both compare
    /// without case.
    bool hasToken(std::string_view name, std::string_view token) const;
    const std::vector<std::pair<std::string, std::string>> &all() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

/// Decoded query parameters in order of appearance.
class Query
{
public:
    /// "a=1&b[]=2"; nullopt for malformed escapes or broken UTF-8.
    static std::optional<Query> parse(std::string_view text);
    std::optional<std::string_view> get(std::string_view name) const; ///< the first one
    /// All of `name` and `name[]`, the two ways in which PeerTube takes arrays.
    std::vector<std::string_view> all(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>> &pairs() const { return m_pairs; }

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
};

/// A parsed request as a handler sees it.
struct Request {
    Method method = Method::get;
    std::string target; ///< as sent
    std::string path; ///< decoded, starts with '/', has no empty, "." or ".." part
    Query query;
    Headers headers;
    std::map<std::string, std::string, std::less<>> parameters; ///< of the route pattern: ":id" -> value
    std::string body; ///< routes with BodyTo::memory
    fs::path bodyFile; ///< routes with BodyTo::file; removed after the handler unless it moved it away
    std::string remoteAddress; ///< the client's address, behind a trusted proxy its last untrusted hop
    bool secure = false; ///< https, or said to be by a trusted proxy
};

/// A file as an answer. The server handles Range, If-Range, If-None-Match, If-Modified-Since and HEAD.
struct FileBody {
    fs::path path;
    std::string etag; ///< quoted, strong; must change with the content
    WallTime lastModified = 0; ///< 0 = none
    bool countsAsMedia = false; ///< served under the upload limit
};

/// Bytes that are made while they are sent. Range and HEAD work as with a file.
class BodySource
{
public:
    virtual ~BodySource() = default;
    virtual std::uint64_t size() const = 0;
    /// One to `most` bytes from `offset` on. Runs on the loop of the handlers and is cancelled when the
    /// client goes away; an error cuts the answer.
    virtual Task<Result<std::string>> read(std::uint64_t offset, std::size_t most) = 0;
};

/// A source as an answer.
struct SourceBody {
    std::shared_ptr<BodySource> source;
    std::string etag; ///< quoted, strong
};

/// How long an answer may be given again without its handler being asked: to the same request of the same
/// connection with another range. Any thread may ask.
struct Freshness {
    std::shared_ptr<const std::atomic<std::uint64_t>>
        changes; ///< counts what could make another answer of it
    std::uint64_t at = 0; ///< what it was before the answer was decided
    SteadyClock::time_point until;

    bool holds(SteadyClock::time_point now) const { return changes->load() == at && now < until; }
};

/// An answer. A text body is sent whole; a file or a source by ranges.
struct Response {
    int status = 200;
    Headers headers;
    std::variant<std::string, FileBody, SourceBody> body;
    std::optional<Freshness> freshness; ///< none: the handler is asked each time

    static Response text(int status, std::string body, std::string contentType = "text/plain; charset=utf-8");
    static Response json(int status, std::string body);
    static Response html(int status, std::string body);
    static Response redirect(int status, std::string location);
    static Response file(FileBody file, std::string contentType);
    static Response source(SourceBody source, std::string contentType);
    static Response noContent();
};

}
