// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/feeds.h"

#include "model/vocabulary.h"
#include "wire/markup/markdown.h"
#include "wire/markup/xml.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

/// Writes indented elements.
class XmlWriter
{
public:
    XmlWriter() { m_out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"; }

    /// `attributes` as written: ` name="escaped"`.
    void open(std::string_view name, std::string_view attributes = {})
    {
        line("<" + std::string(name) + std::string(attributes) + ">");
        ++m_depth;
    }
    void close(std::string_view name)
    {
        --m_depth;
        line("</" + std::string(name) + ">");
    }
    void text(std::string_view name, std::string_view text, std::string_view attributes = {})
    {
        element(name, escapeXml(text), attributes);
    }
    void cdata(std::string_view name, std::string_view text, std::string_view attributes = {})
    {
        element(name, xmlCdata(text), attributes);
    }
    void empty(std::string_view name, std::string_view attributes)
    {
        line("<" + std::string(name) + std::string(attributes) + "/>");
    }
    std::string take() { return std::move(m_out); }

private:
    void element(std::string_view name, const std::string &escaped, std::string_view attributes)
    {
        const std::string tag(name);
        line("<" + tag + std::string(attributes) + ">" + escaped + "</" + tag + ">");
    }
    void line(const std::string &content) { m_out += std::string(4 * m_depth, ' ') + content + "\n"; }

    std::string m_out;
    int m_depth = 0;
};

std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string(name) + "=\"" + escapeXml(value) + "\"";
}

std::string attribute(std::string_view name, std::int64_t value)
{
    return attribute(name, std::to_string(value));
}

/// What both formats say of a row.
struct Item {
    const RestContext &context;
    const VideoRow &row;
    const model::Video &video = row.details.video;
    std::string pageUrl = watchUrl(context, video);
    std::string summary = markdownToText(truncated(video.description));
    std::string html = markdownToHtml(video.description);
    std::string category{video.category ? model::categoryLabel(*video.category).value_or("") : ""};
    std::string channelPage = context.baseUrl + "/c/" + row.channel.name + "/videos";
};

// Web videos first, as PeerTube orders them.
std::vector<model::VideoFile> filesInOrder(const model::VideoDetails &details)
{
    std::vector<model::VideoFile> files = details.files;
    std::stable_partition(files.begin(), files.end(),
                          [](const model::VideoFile &file) { return file.kind == model::FileKind::web; });
    return files;
}

// What plays without any other file; -1 when there is none at all.
std::ptrdiff_t defaultFile(const std::vector<model::VideoFile> &files)
{
    const auto whole = std::find_if(files.begin(), files.end(), [](const model::VideoFile &file) {
        return file.hasAudio && file.hasVideo;
    });
    return whole != files.end() ? whole - files.begin() : files.empty() ? -1 : 0;
}

std::string mediaType(const model::VideoFile &file)
{
    return file.resolution == 0 ? "audio/mp4" : "video/mp4";
}

void writeMediaGroup(XmlWriter &xml, const Item &item, const std::vector<model::VideoFile> &files)
{
    const std::int64_t seconds = (item.video.durationMs + 500) / 1000;
    const std::ptrdiff_t chosen = defaultFile(files);
    xml.open("media:group");
    for (const model::VideoFile &file : files) {
        if (!file.torrentName.empty()) {
            xml.empty("media:peerLink",
                      attribute("type", "application/x-bittorrent")
                          + attribute("href", torrentUrl(item.context, file))
                          + attribute("isDefault", "false"));
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        const model::VideoFile &file = files[i];
        const bool isDefault = static_cast<std::ptrdiff_t>(i) == chosen;
        xml.empty(
            "media:content",
            attribute("type", mediaType(file)) + attribute("medium", file.resolution == 0 ? "audio" : "video")
                + attribute("height", file.height) + attribute("fileSize", file.size)
                + attribute("url", fileUrl(item.context, item.video, file)) + attribute("framerate", file.fps)
                + attribute("duration", seconds) + attribute("isDefault", isDefault ? "true" : "false"));
    }
    xml.close("media:group");
}

void writePictures(XmlWriter &xml, const Item &item)
{
    std::vector<model::Picture> pictures = item.row.details.pictures;
    std::stable_partition(pictures.begin(), pictures.end(), [](const model::Picture &picture) {
        return picture.kind == model::PictureKind::preview;
    });
    for (const model::Picture &picture : pictures) {
        xml.empty("media:thumbnail", attribute("url", pictureUrl(item.context, picture)));
    }
}

void writeMedia(XmlWriter &xml, const Item &item)
{
    const std::vector<model::VideoFile> files = filesInOrder(item.row.details);
    if (const std::ptrdiff_t chosen = defaultFile(files); chosen >= 0) {
        const model::VideoFile &file = files[static_cast<std::size_t>(chosen)];
        xml.empty("enclosure",
                  attribute("length", file.size) + attribute("type", mediaType(file))
                      + attribute("url", fileUrl(item.context, item.video, file)));
    }
    xml.open("media:community");
    xml.empty("media:statistics", attribute("views", item.video.views));
    xml.close("media:community");
    xml.empty("media:embed", attribute("url", embedUrl(item.context, item.video)));
    xml.empty("media:player", attribute("url", item.pageUrl));
    writeMediaGroup(xml, item, files);
    writePictures(xml, item);
    xml.text("media:rating", item.video.nsfw ? "adult" : "nonadult");
    xml.text("media:title", item.video.name, attribute("type", "plain"));
    xml.text("media:description", item.summary, attribute("type", "plain"));
}

void writeRssItem(XmlWriter &xml, const Item &item)
{
    xml.open("item");
    xml.cdata("title", item.video.name);
    xml.text("link", item.pageUrl);
    xml.text("guid", item.pageUrl);
    xml.text("pubDate", httpTime(item.video.publishedAt));
    if (!item.summary.empty()) {
        xml.cdata("description", item.summary);
        xml.cdata("content:encoded", item.html);
    }
    xml.text("dc:creator", item.row.channel.displayName);
    if (!item.category.empty()) {
        xml.text("category", item.category);
    }
    writeMedia(xml, item);
    xml.close("item");
}

void writeAtomEntry(XmlWriter &xml, const Item &item)
{
    xml.open("entry");
    xml.cdata("title", item.video.name, attribute("type", "html"));
    xml.text("id", item.pageUrl);
    xml.empty("link", attribute("href", item.pageUrl));
    xml.text("updated", isoTime(item.video.publishedAt));
    if (!item.summary.empty()) {
        xml.cdata("summary", item.summary, attribute("type", "html"));
        xml.cdata("content", item.html, attribute("type", "html"));
    }
    xml.open("author");
    xml.text("name", item.row.channel.displayName);
    xml.text("uri", item.channelPage);
    xml.close("author");
    if (!item.category.empty()) {
        xml.empty("category", attribute("term", item.category) + attribute("label", item.category));
    }
    xml.close("entry");
}

std::string selfUrl(const RestContext &context, const Feed &feed, std::string_view format)
{
    return context.baseUrl + "/feeds/videos." + std::string(format)
        + (feed.selfQuery.empty() ? "" : "?" + feed.selfQuery);
}

std::string rights(const RestContext &context)
{
    return "All rights reserved, unless otherwise specified in the terms specified at " + context.baseUrl
        + "/about and potential licenses granted by each content's rightholder.";
}

}

Feed channelFeed(const RestContext &context, const model::Channel &channel, const model::Account &owner,
                 std::vector<VideoRow> rows, WallTime now)
{
    Feed feed;
    feed.title = channel.displayName;
    feed.description = channel.description;
    feed.pageUrl = context.baseUrl + "/c/" + channel.name + "/videos";
    feed.authorUrl = context.baseUrl + "/a/" + owner.name + "/video-channels";
    feed.iconUrl = context.baseUrl + "/favicon.ico";
    feed.logoUrl = biggestAvatarUrl(context, channel.avatars);
    feed.selfQuery = "videoChannelName=" + channel.name;
    feed.updatedAt = now;
    feed.rows = std::move(rows);
    return feed;
}

Feed siteFeed(const RestContext &context, std::string name, std::string description,
              std::vector<VideoRow> rows, WallTime now)
{
    Feed feed;
    feed.title = std::move(name);
    feed.description = std::move(description);
    feed.pageUrl = context.baseUrl;
    feed.authorUrl = context.baseUrl;
    feed.iconUrl = context.baseUrl + "/favicon.ico";
    feed.updatedAt = now;
    feed.rows = std::move(rows);
    return feed;
}

std::string writeRss(const RestContext &context, const Feed &feed)
{
    XmlWriter xml;
    xml.open("rss",
             " version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
             " xmlns:media=\"http://search.yahoo.com/mrss/\""
             " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
             " xmlns:atom=\"http://www.w3.org/2005/Atom\"");
    xml.open("channel");
    xml.text("title", feed.title);
    xml.text("link", feed.pageUrl);
    xml.text("description", markdownToText(feed.description));
    xml.text("lastBuildDate", httpTime(feed.updatedAt));
    xml.text("docs", "https://validator.w3.org/feed/docs/rss2.html");
    xml.text("generator", "Spirula - " + context.baseUrl);
    if (!feed.logoUrl.empty()) {
        xml.open("image");
        xml.text("title", feed.title);
        xml.text("url", feed.logoUrl);
        xml.text("link", feed.pageUrl);
        xml.close("image");
    }
    xml.text("copyright", rights(context));
    xml.empty("atom:link",
              attribute("href", selfUrl(context, feed, "xml")) + attribute("rel", "self")
                  + attribute("type", "application/rss+xml"));
    for (const VideoRow &row : feed.rows) {
        writeRssItem(xml, Item{context, row});
    }
    xml.close("channel");
    xml.close("rss");
    return xml.take();
}

std::string writeAtom(const RestContext &context, const Feed &feed)
{
    XmlWriter xml;
    xml.open("feed", " xmlns=\"http://www.w3.org/2005/Atom\"");
    xml.text("id", feed.pageUrl);
    xml.text("title", feed.title);
    xml.text("updated", isoTime(feed.updatedAt));
    xml.text("generator", "Spirula - " + context.baseUrl);
    xml.open("author");
    xml.text("name", feed.title);
    xml.text("uri", feed.authorUrl);
    xml.close("author");
    xml.empty("link", attribute("rel", "alternate") + attribute("href", feed.pageUrl));
    xml.empty("link", attribute("rel", "self") + attribute("href", selfUrl(context, feed, "atom")));
    xml.text("subtitle", markdownToText(feed.description));
    if (!feed.logoUrl.empty()) {
        xml.text("logo", feed.logoUrl);
    }
    xml.text("icon", feed.iconUrl);
    xml.text("rights", rights(context));
    for (const VideoRow &row : feed.rows) {
        writeAtomEntry(xml, Item{context, row});
    }
    xml.close("feed");
    return xml.take();
}

}
