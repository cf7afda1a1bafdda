// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/truncation.h"

#include <unistd.h>

#include <bit>
#include <optional>
#include <string>

namespace spirula::media
{

namespace
{

constexpr int maxBoxes = 10'000;
constexpr std::int64_t largestFile = std::int64_t{1} << 60;

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes) {
        value = value << 8 | static_cast<unsigned char>(byte);
    }
    return value;
}

std::string megabytes(std::int64_t bytes)
{
    if (bytes < 1'000'000) {
        return std::to_string((bytes + 999) / 1000) + " kB";
    }
    return std::to_string(bytes / 1'000'000) + " MB";
}

Error cutOff(std::string_view name, std::int64_t size, std::int64_t promised)
{
    return Error(ErrorCode::brokenMedia,
                 {{"name", std::string(name)},
                  {"reason",
                   "it ends after " + megabytes(size) + " of " + megabytes(promised)
                       + ": it was not copied completely"},
                  {"cause", "truncated"},
                  {"bytes", std::to_string(size)},
                  {"promised", std::to_string(promised)}});
}

bool isMp4(std::string_view beginning)
{
    const std::string_view type = beginning.substr(0, 8).substr(beginning.size() < 8 ? beginning.size() : 4);
    return type == "ftyp" || type == "moov" || type == "mdat" || type == "wide" || type == "free"
        || type == "skip";
}

/// ISO/IEC 14496-12 section 4.2: a row of boxes, each with its size. Without a moov box there is no index.
/// Cameras, web pages and tools leave bytes of their own behind the last box. So once index and media are
/// there, only a box of the media itself can be cut off; what else seems to be one may be anything.
Result<void> checkBoxes(int file, std::int64_t size, std::string_view name)
{
    bool hasIndex = false;
    bool hasMedia = false;
    bool endsInMedia = false;
    std::int64_t at = 0;
    for (int count = 0; at + 8 <= size && count < maxBoxes; ++count) {
        char header[16] = {};
        const ssize_t got = ::pread(file, header, sizeof(header), at);
        if (got < 8) {
            return {};
        }
        const std::string_view bytes(header, static_cast<std::size_t>(got));
        std::uint64_t length = bigEndian(bytes.substr(0, 4));
        if (length == 1 && got == 16) {
            length = bigEndian(bytes.substr(8, 8));
        }
        const std::string_view type = bytes.substr(4, 4);
        hasIndex = hasIndex || type == "moov";
        hasMedia = hasMedia || type == "mdat";
        endsInMedia = type == "moov" || type == "mdat" || type == "moof";
        if (length == 0) { // up to the end of the file
            at = size;
            break;
        }
        if (length < 8 || length > static_cast<std::uint64_t>(largestFile)) {
            return {}; // no box any more; ffprobe will say more
        }
        at += static_cast<std::int64_t>(length);
    }
    if (at > size && (endsInMedia || !hasIndex || !hasMedia)) {
        return cutOff(name, size, at);
    }
    if (!hasIndex) {
        return Error(ErrorCode::brokenMedia,
                     {{"name", std::string(name)},
                      {"reason", "its index is missing: the recording was not finished"},
                      {"cause", "unfinished"},
                      {"bytes", std::to_string(size)}});
    }
    return {};
}

/// EBML (RFC 8794): a number whose first byte's leading zeros tell its length. nullopt for "unknown" or
/// nonsense.
std::optional<std::uint64_t> ebmlNumber(std::string_view bytes, std::size_t &at)
{
    if (at >= bytes.size() || bytes[at] == 0) {
        return std::nullopt;
    }
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto length = static_cast<std::size_t>(std::countl_zero(first)) + 1;
    if (at + length > bytes.size()) {
        return std::nullopt;
    }
    const std::uint64_t mask = (std::uint64_t{1} << (7 * length)) - 1;
    const std::uint64_t value = bigEndian(bytes.substr(at, length)) & mask;
    at += length;
    return value == mask ? std::nullopt : std::optional(value);
}

/// A Matroska file is the EBML header and one Segment element, whose size is known unless it was streamed.
Result<void> checkSegment(std::int64_t size, std::string_view beginning, std::string_view name)
{
    std::size_t at = 4;
    const auto headerLength = ebmlNumber(beginning, at);
    constexpr std::string_view segmentId = "\x18\x53\x80\x67";
    if (!headerLength || *headerLength > beginning.size() || at + *headerLength > beginning.size()) {
        return {};
    }
    at += static_cast<std::size_t>(*headerLength);
    if (beginning.substr(at, 4) != segmentId) {
        return {};
    }
    at += 4;
    const auto length = ebmlNumber(beginning, at);
    if (length && *length < static_cast<std::uint64_t>(largestFile)) {
        const std::int64_t end = static_cast<std::int64_t>(at) + static_cast<std::int64_t>(*length);
        if (end > size) {
            return cutOff(name, size, end);
        }
    }
    return {};
}

}

Result<void> checkComplete(int file, std::int64_t size, std::string_view beginning, std::string_view name)
{
    if (isMp4(beginning)) {
        return checkBoxes(file, size, name);
    }
    if (beginning.starts_with("\x1a\x45\xdf\xa3")) {
        return checkSegment(size, beginning, name);
    }
    return {};
}

}
