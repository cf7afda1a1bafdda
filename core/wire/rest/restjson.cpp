// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/restjson.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace spirula::wire
{

json::value localPath(const RestContext &context, std::string_view url)
{
    const std::string_view base = context.baseUrl;
    const bool isOurs = url.size() > base.size() && url.starts_with(base) && url[base.size()] == '/';
    return isOurs ? json::value(url.substr(base.size())) : json::value();
}

// 6.3 knows only path; 8.x prefers fileUrl and has height.
json::array imageArray(const RestContext &context, const std::vector<RestImage> &images)
{
    json::array out;
    for (const RestImage &image : images) {
        json::object object{{"width", image.width}};
        if (image.height > 0) {
            object["height"] = image.height;
        }
        object["path"] = localPath(context, image.url);
        object["fileUrl"] = textOrNull(image.url);
        object["createdAt"] = timeOrNull(image.createdAt);
        object["updatedAt"] = timeOrNull(image.updatedAt);
        out.push_back(std::move(object));
    }
    return out;
}

json::object actorSummary(const RestContext &context, const RestActor &actor)
{
    return {{"id", actor.id},   {"name", actor.name}, {"displayName", actor.displayName},
            {"url", actor.url}, {"host", actor.host}, {"avatars", imageArray(context, actor.avatars)}};
}

namespace
{

json::object fullActor(const RestContext &context, const RestActor &actor)
{
    return {{"url", actor.url},
            {"name", actor.name},
            {"host", actor.host},
            {"avatars", imageArray(context, actor.avatars)},
            {"id", actor.id},
            {"hostRedundancyAllowed", false},
            {"followingCount", actor.followingCount},
            {"followersCount", actor.followersCount},
            {"createdAt", timeOrNull(actor.createdAt)},
            {"displayName", actor.displayName},
            {"description", textOrNull(actor.description)},
            {"updatedAt", timeOrNull(actor.updatedAt)}};
}

}

json::object accountObject(const RestContext &context, const RestActor &account)
{
    json::object object = fullActor(context, account);
    if (account.host == context.host) {
        object["userId"] = context.ownerUserId;
    }
    return object;
}

json::object channelObject(const RestContext &context, const RestChannel &channel)
{
    json::object object = fullActor(context, channel.channel);
    object["banners"] = imageArray(context, channel.channel.banners);
    object["support"] = textOrNull(channel.channel.support);
    object["isLocal"] = channel.isLocal;
    if (channel.owner) {
        object["ownerAccount"] = accountObject(context, *channel.owner);
    }
    return object;
}

namespace
{

bool hasOnlyUrlCharacters(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '"' || c == '<' || c == '>'
            || c == '\\' || c == '`';
    });
}

bool isHttpUrl(std::string_view text)
{
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon + 3 >= text.size() || text[colon + 3] == '/') {
        return false;
    }
    const std::string scheme = toLower(text.substr(0, colon));
    return scheme == "http" || scheme == "https";
}

}

std::string absoluteUrl(std::string_view instanceUrl, std::string_view text)
{
    if (!hasOnlyUrlCharacters(text)) {
        return {};
    }
    if (isHttpUrl(text)) {
        return std::string(text);
    }
    const bool isPath = text.size() > 1 && text[0] == '/' && text[1] != '/'
        && text.size() + instanceUrl.size() <= maxRestUrl;
    return isPath ? std::string(instanceUrl) + std::string(text) : std::string();
}

void readUrl(JsonReader &reader, std::initializer_list<std::string_view> names, std::string_view instanceUrl,
             std::string &out)
{
    for (const std::string_view name : names) {
        std::string text;
        reader.text(name, text, maxRestUrl);
        if (std::string url = absoluteUrl(instanceUrl, text); !url.empty()) {
            out = std::move(url);
            return;
        }
    }
}

void readCount(JsonReader &reader, std::string_view name, std::int64_t &out)
{
    if (!reader.has(name)) {
        return;
    }
    double number = 0;
    reader.real(name, number);
    constexpr double exact = 9007199254740992.0; // 2^53: every whole number up to here is its own double
    if (!reader.failed()) {
        out = static_cast<std::int64_t>(std::clamp(std::floor(number), 0.0, exact));
    }
}

void readSize(JsonReader &reader, std::string_view name, int &out)
{
    std::int64_t number = out;
    readCount(reader, name, number);
    out = static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

void readLabel(JsonReader &reader, std::string_view name, RestLabel<std::int64_t> &out)
{
    reader.object(name, [&](JsonReader &inner) {
        inner.ifThere("id", out.id, [&](std::int64_t &id) { readCount(inner, "id", id); });
        inner.text("label", out.label, maxRestName);
    });
}

void readLabel(JsonReader &reader, std::string_view name, RestLabel<std::string> &out)
{
    reader.object(name, [&](JsonReader &inner) {
        inner.ifThere("id", out.id, [&](std::string &id) { inner.text("id", id, 100); });
        inner.text("label", out.label, maxRestName);
    });
}

namespace
{

void readImages(JsonReader &reader, std::string_view name, std::string_view instanceUrl,
                std::vector<RestImage> &images)
{
    reader.objects(name, images, 100, [&](JsonReader &inner, RestImage &image) {
        readSize(inner, "width", image.width);
        readSize(inner, "height", image.height);
        readUrl(inner, {"fileUrl", "url", "path"}, instanceUrl, image.url);
        inner.time("createdAt", image.createdAt);
        inner.time("updatedAt", image.updatedAt);
    });
}

}

void readActorSummary(JsonReader &reader, std::string_view instanceUrl, RestActor &actor)
{
    reader.require("name");
    readCount(reader, "id", actor.id);
    readUrl(reader, {"url"}, instanceUrl, actor.url);
    reader.text("name", actor.name, maxRestName);
    reader.text("host", actor.host, maxRestName);
    reader.text("displayName", actor.displayName, maxRestName);
    readImages(reader, "avatars", instanceUrl, actor.avatars);
}

void readActor(JsonReader &reader, std::string_view instanceUrl, RestActor &actor)
{
    readActorSummary(reader, instanceUrl, actor);
    reader.text("description", actor.description, maxRestText);
    readCount(reader, "followersCount", actor.followersCount);
    readCount(reader, "followingCount", actor.followingCount);
    reader.time("createdAt", actor.createdAt);
    reader.time("updatedAt", actor.updatedAt);
}

void readChannel(JsonReader &reader, std::string_view instanceUrl, RestChannel &channel)
{
    readActor(reader, instanceUrl, channel.channel);
    reader.text("support", channel.channel.support, maxRestText);
    readImages(reader, "banners", instanceUrl, channel.channel.banners);
    reader.flag("isLocal", channel.isLocal);
    reader.ifThere("ownerAccount", channel.owner, [&](RestActor &owner) {
        reader.object("ownerAccount", [&](JsonReader &inner) { readActor(inner, instanceUrl, owner); });
    });
}

}
