// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homeprofile.h"

#include "wire/home/homejson.h"

namespace spirula::wire
{

namespace
{

template<class Actor>
HomeProfile profileOf(const RestContext &context, const Actor &actor)
{
    HomeProfile out;
    out.id = actor.id;
    out.name = actor.name;
    out.host = context.host;
    out.displayName = actor.displayName;
    out.description = actor.description;
    out.avatarUrl = biggestAvatarUrl(context, actor.avatars);
    out.followersCount = actor.followersCount;
    out.createdAt = actor.createdAt;
    out.updatedAt = actor.updatedAt;
    return out;
}

}

HomeProfile homeProfile(const RestContext &context, const model::Account &account)
{
    HomeProfile out = profileOf(context, account);
    out.pageUrl = context.baseUrl + "/a/" + account.name;
    return out;
}

HomeProfile homeProfile(const RestContext &context, const model::Channel &channel)
{
    HomeProfile out = profileOf(context, channel);
    out.support = channel.support;
    out.pageUrl = context.baseUrl + "/c/" + channel.name;
    return out;
}

std::string encode(const HomeProfile &profile)
{
    return writeJson(json::object{{"id", profile.id},
                                  {"name", profile.name},
                                  {"host", profile.host},
                                  {"displayName", profile.displayName},
                                  {"description", profile.description},
                                  {"support", profile.support},
                                  {"avatarUrl", textOrNull(profile.avatarUrl)},
                                  {"pageUrl", profile.pageUrl},
                                  {"followersCount", profile.followersCount},
                                  {"createdAt", timeOrNull(profile.createdAt)},
                                  {"updatedAt", timeOrNull(profile.updatedAt)}});
}

Result<HomeProfile> decodeHomeProfile(std::string_view text)
{
    return decodeAnswer<HomeProfile>(text, [](JsonReader &reader, HomeProfile &profile) {
        reader.require("name");
        reader.number("id", profile.id);
        reader.text("name", profile.name, 1000);
        reader.text("host", profile.host, 1000);
        reader.text("displayName", profile.displayName, 1000);
        reader.text("description", profile.description, maxHomeText);
        reader.text("support", profile.support, maxHomeText);
        reader.text("avatarUrl", profile.avatarUrl, maxUrlBytes);
        reader.text("pageUrl", profile.pageUrl, maxUrlBytes);
        reader.number("followersCount", profile.followersCount);
        reader.time("createdAt", profile.createdAt);
        reader.time("updatedAt", profile.updatedAt);
    });
}

std::string encode(const ProfileChangeRequest &request)
{
    json::object object;
    const auto add = [&](std::string_view name, const std::optional<std::string> &value) {
        if (value) {
            object[name] = *value;
        }
    };
    add("name", request.name);
    add("displayName", request.displayName);
    add("description", request.description);
    add("support", request.support);
    add("avatarPath", request.avatarPath);
    return writeJson(object);
}

Result<ProfileChangeRequest> decodeProfileChangeRequest(std::string_view text)
{
    return decodeRequest<ProfileChangeRequest>(text, [](JsonReader &reader, ProfileChangeRequest &request) {
        const auto read = [&](std::string_view name, std::optional<std::string> &out, std::size_t maxBytes) {
            reader.ifThere(name, out, [&](std::string &value) { reader.text(name, value, maxBytes); });
        };
        read("name", request.name, 1000);
        read("displayName", request.displayName, 1000);
        read("description", request.description, maxHomeText);
        read("support", request.support, maxHomeText);
        read("avatarPath", request.avatarPath, maxPathBytes);
    });
}

}
