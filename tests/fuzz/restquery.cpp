// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Query strings of strangers: lists, searches, oEmbed. key=value&key=value, decoded.

#include "require.h"

#include "base/text.h"
#include "wire/home/homejob.h"
#include "wire/home/homequery.h"
#include "wire/rest/oembedjson.h"
#include "wire/rest/problemjson.h"
#include "wire/rest/videoquery.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

QueryPairs pairsOf(std::string_view text)
{
    QueryPairs pairs;
    for (const std::string_view part : split(text, '&')) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const auto key = percentDecode(part.substr(0, equals));
        const auto value = percentDecode(part.substr(std::min(equals + 1, part.size())));
        if (key && value && isUtf8(*key) && isUtf8(*value)) {
            pairs.emplace_back(*key, *value);
        }
    }
    return pairs;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QueryPairs pairs = pairsOf(textOf(data, size));
    for (const VideoQueryKind kind : {VideoQueryKind::list, VideoQueryKind::search, VideoQueryKind::owner}) {
        const auto request = parseVideoQuery(pairs, kind, "example.org");
        if (!request) {
            require(!encodeProblem(400, request.error(), {"/x", "getVideos"}).empty());
            continue;
        }
        require(request->query.count <= 100 && request->query.start >= 0);
        if (kind == VideoQueryKind::owner) {
            const auto again = parseVideoQuery(pairsOf(writeVideoQuery(request->query)), kind, "example.org");
            require(again && again->query == request->query);
        }
    }
    if (const auto query = parseJobQuery(pairs)) {
        require(parseJobQuery(pairsOf(writeJobQuery(*query))).value() == *query);
    }
    if (const auto query = parseDeleteQuery(pairs)) {
        require(parseDeleteQuery(pairsOf(writeDeleteQuery(*query))).value() == *query);
    }
    if (const auto query = parseFrameQuery(pairs)) {
        require(parseFrameQuery(pairsOf(writeFrameQuery(*query))).value() == *query);
    }
    if (const auto page = parsePageQuery(pairs, {"createdAt"}, "-createdAt")) {
        require(page->count <= 100 && page->start >= 0);
    }
    const RestContext context{"http://127.0.0.1:9001", "127.0.0.1:9001"};
    if (const auto request = parseOembedQuery(context, pairs)) {
        require(encodeOembed(context, *request, {}, {}).find("/videos/embed/") != std::string::npos);
    }
    return 0;
}
