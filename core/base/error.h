// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula
{

/// What went wrong, in a form that code can decide on. The text for people comes from base/errortext
/// (English) or ui/words.
enum class ErrorCode {
    cancelled, ///< the asker went away or stopped it
    invalidInput, ///< a value breaks its rule; parameters: field, reason
    notFound, ///< no such thing; parameters: what, id
    forbidden, ///< it exists, but not for this asker
    passwordRequired, ///< the video has a password and none came
    wrongPassword,
    conflict, ///< the state has changed or forbids it; parameters: reason
    tooLarge, ///< parameters: limit (bytes)
    tooMany, ///< a rate limit; parameters: retryAfter (seconds)
    timedOut,
    unreachable, ///< the other side does not answer; parameters: host
    refusedAddress, ///< the address filter forbids it; parameters: address
    protocol, ///< the other side broke its protocol
    unsupported,
    notAVideo, ///< parameters: name, reason
    brokenMedia, ///< parameters: name, reason
    toolFailed, ///< ffmpeg or ffprobe ended badly; parameters: tool, reason
    sandboxMissing, ///< parameters: mechanism
    diskFull, ///< parameters: needed, free (bytes)
    io, ///< the file system said no; parameters: path, reason
    portTaken, ///< parameters: address
    folderInUse, ///< another node holds the data folder; parameters: path, pid
    newerDatabase, ///< parameters: found, known (schema numbers)
    databaseBroken,
    notRunning, ///< no node answers for this data folder; parameters: path
    unauthorized, ///< token missing or wrong
    internal, ///< a bug or a broken invariant
};

/// An error as a value: the code, named parameters for the sentence, and a detail for the log only.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string detail;

    Error() = default;
    explicit Error(ErrorCode theCode, std::vector<std::pair<std::string, std::string>> theParameters = {},
                   std::string theDetail = {})
        : code(theCode)
        , parameters(std::move(theParameters))
        , detail(std::move(theDetail))
    {
    }

    /// The parameter called `name`, or an empty string.
    std::string_view parameter(std::string_view name) const;

    bool operator==(const Error &) const = default;
};

/// The code's name as it stands in JSON and logs, e.g. "notFound".
std::string_view name(ErrorCode code);
/// The reverse of name(); `internal` for a name that is not known.
ErrorCode errorCodeFromName(std::string_view name);

} // namespace spirula
