// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds and JSON-LD made of any texts are well-formed.

#include "require.h"

#include "base/text.h"
#include "wire/markup/feeds.h"
#include "wire/markup/jsonld.h"
#include "wire/markup/xml.h"

#include <boost/json.hpp>

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

// Behind the tag that starts at `at`; its name goes on or off the stack.
std::size_t takeTag(std::string_view xml, std::size_t at, std::vector<std::string> &open)
{
    const std::size_t end = xml.find('>', at);
    require(end != std::string_view::npos);
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    require(!tag.empty() && tag.find('<') == std::string_view::npos);
    require(std::count(tag.begin(), tag.end(), '"') % 2 == 0);
    const std::string name(tag.substr(0, tag.find_first_of(" /", 1)));
    if (tag.starts_with('/')) {
        require(!open.empty() && "/" + open.back() == tag);
        open.pop_back();
    } else if (!tag.ends_with('/')) {
        open.push_back(name);
    }
    return end + 1;
}

// Elements closed in order, entities known, no character that XML forbids.
void checkXml(std::string_view xml)
{
    require(isUtf8(xml) && escapeXml(xml).find("\xEF\xBF\xBE") == std::string::npos);
    constexpr std::string_view cdata = "<![CDATA[";
    std::vector<std::string> open;
    for (std::size_t at = xml.find("?>") + 2; at < xml.size();) {
        if (xml.substr(at).starts_with(cdata)) {
            at = xml.find("]]>", at);
            require(at != std::string_view::npos);
            at += 3;
        } else if (xml[at] == '<') {
            at = takeTag(xml, at, open);
        } else if (xml[at] == '&') {
            const std::size_t end = xml.find(';', at);
            const std::string_view entity = xml.substr(at, end - at + 1);
            require(entity == "&amp;" || entity == "&lt;" || entity == "&gt;" || entity == "&quot;"
                    || entity == "&apos;" || entity == "&#13;");
            at = end + 1;
        } else {
            require(!xml.substr(at).starts_with("]]>"));
            const auto byte = static_cast<unsigned char>(xml[at]);
            require(byte >= 0x20 || byte == '\n' || byte == '\t');
            ++at;
        }
    }
    require(open.empty());
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::vector<std::string> parts = partsOf(textOf(data, size));
    parts.resize(5);
    for (std::string &part : parts) {
        part = toUtf8(part);
    }
    VideoRow row;
    row.details.video.name = parts[0];
    row.details.video.description = parts[1];
    row.details.video.tags = {parts[2]};
    row.details.video.category = 11;
    row.details.chapters = {{0, parts[3]}, {5, parts[4]}};
    row.details.files.resize(1);
    row.channel.displayName = parts[2];
    row.channel.description = parts[3];
    row.channel.name = "c";
    const RestContext context{"https://example.org", "example.org"};
    const Feed feed = channelFeed(context, row.channel, row.account, {row}, 0);
    checkXml(writeRss(context, feed));
    checkXml(writeAtom(context, feed));
    const std::string jsonLd = videoObjectJsonLd(context, row.details, row.channel);
    require(jsonLd.find_first_of("<>&") == std::string::npos);
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(jsonLd, error);
    require(!error && std::string_view(value.at("name").as_string()) == parts[0]);
    return 0;
}
