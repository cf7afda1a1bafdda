// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What other instances say of videos and actors.

#include "require.h"
#include "wire/rest/actorjson.h"
#include "wire/rest/videojson.h"
#include "wire/rest/videopartsjson.h"

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

constexpr std::string_view instance = "http://127.0.0.1:9001";

const RestContext &context()
{
    static const RestContext value{std::string(instance), "127.0.0.1:9001"};
    return value;
}

// Rows that break the form are counted once and are not there the second time.
template<class Page>
Page counted(Page page)
{
    page.skipped = 0;
    return page;
}

bool isWeb(const std::string &url)
{
    return url.empty() || url.starts_with("http") || url.starts_with("HTTP") || url.find("://") < 6;
}

void checkVideo(std::string_view text)
{
    const auto decode = [](std::string_view json) { return decodeVideo(json, instance); };
    requireRoundTrip(text, decode,
                     [](const RestVideoDetails &details) { return encode(context(), details); });
    if (const auto details = decode(text)) {
        require(isWeb(details->video.url) && isWeb(details->video.thumbnailUrl));
        for (const RestFile &file : details->files) {
            require(isWeb(file.fileUrl) && file.size >= 0 && file.fps >= 0);
        }
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    checkVideo(text);
    if (const auto page = decodeVideoList(text, instance)) {
        const auto again = decodeVideoList(encode(context(), *page), instance);
        require(again && *again == counted(*page));
    }
    if (const auto page = decodeChannelList(text, instance)) {
        const auto again = decodeChannelList(encodeChannelList(context(), *page), instance);
        require(again && *again == counted(*page));
    }
    if (const auto page = decodeCaptions(text, instance)) {
        const auto again = decodeCaptions(encode(context(), *page), instance);
        require(again && *again == counted(*page));
    }
    requireRoundTrip(
        text, [](std::string_view json) { return decodeAccount(json, instance); },
        [](const RestActor &account) { return encodeAccount(context(), account); });
    requireRoundTrip(
        text, [](std::string_view json) { return decodeChannel(json, instance); },
        [](const RestChannel &channel) { return encodeChannel(context(), channel); });
    requireRoundTrip(
        text, [](std::string_view json) { return decodeStoryboards(json, instance); },
        [](const std::vector<RestStoryboard> &boards) { return encode(context(), boards); });
    requireRoundTrip(
        text, [](std::string_view json) { return decodeChapters(json); },
        [](const std::vector<model::Chapter> &chapters) { return encodeChapters(chapters); });
    return 0;
}
