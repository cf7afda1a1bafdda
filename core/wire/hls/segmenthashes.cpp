// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/hls/segmenthashes.h"

#include "base/text.h"
#include "wire/json.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxFiles = 1000;

Error broken(std::string_view reason)
{
    return Error(ErrorCode::protocol, {{"field", "segments-sha256"}, {"reason", std::string(reason)}});
}

bool isSha256(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

Result<SegmentHash> segmentOf(std::string_view range, const json::value &hash)
{
    const std::size_t dash = range.find('-');
    if (dash == std::string_view::npos) {
        return broken("a name that is no byte range");
    }
    const std::optional<long long> first = parseInt(range.substr(0, dash));
    const std::optional<long long> last = parseInt(range.substr(dash + 1));
    if (!first || !last || *first < 0 || *last < *first) {
        return broken("a name that is no byte range");
    }
    const json::string *hex = hash.if_string();
    if (!hex || !isSha256(*hex)) {
        return broken("a hash that is none");
    }
    return SegmentHash{static_cast<std::uint64_t>(*first), static_cast<std::uint64_t>(*last), toLower(*hex)};
}

}

std::string encodeSegmentHashes(const std::vector<FileHashes> &files)
{
    json::object out;
    for (const FileHashes &file : files) {
        json::object segments;
        for (const SegmentHash &segment : file.segments) {
            segments[std::to_string(segment.first) + "-" + std::to_string(segment.last)] = segment.sha256;
        }
        out[file.fileName] = std::move(segments);
    }
    return writeJson(out);
}

Result<std::vector<FileHashes>> decodeSegmentHashes(std::string_view text, std::size_t maxBytes)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxBytes, ErrorCode::protocol));
    if (object.size() > maxFiles) {
        return broken("too many files");
    }
    std::vector<FileHashes> files;
    for (const json::key_value_pair &member : object) {
        if (!member.value().is_object()) {
            return broken("a file without byte ranges");
        }
        FileHashes &file = files.emplace_back();
        file.fileName = member.key();
        for (const json::key_value_pair &range : member.value().get_object()) {
            SPIRULA_TRY(SegmentHash segment, segmentOf(range.key(), range.value()));
            file.segments.push_back(std::move(segment));
        }
    }
    return files;
}

}
