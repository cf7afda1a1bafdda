// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/configjson.h"

#include "base/text.h"
#include "model/vocabulary.h"
#include "wire/json.h"
#include "wire/markup/markdown.h"
#include "wire/rest/restjson.h"

namespace spirula::wire
{

namespace
{

// What never changes on a node of one person: no accounts to make, nothing to import or edit from outside.
constexpr std::string_view fixedConfig = R"({
"client":{"videos":{"miniature":{"displayAuthorAvatar":false,"preferAuthorDisplayName":false},
  "resumableUpload":{"maxChunkSize":0}},"menu":{"login":{"redirectOnSingleExternalAuth":false}}},
"defaults":{"publish":{"downloadEnabled":true,"commentsPolicy":1,"commentsEnabled":true,"privacy":1,"licence":null},
  "p2p":{"webapp":{"enabled":true},"embed":{"enabled":true}}},
"webadmin":{"configuration":{"edition":{"allowed":false}}},
"search":{"remoteUri":{"users":false,"anonymous":false},
  "searchIndex":{"enabled":false,"url":"","disableLocalSearch":false,"isDefaultSearch":false}},
"plugin":{"registered":[],"registeredExternalAuths":[],"registeredIdAndPassAuths":[]},
"theme":{"registered":[],"default":"default"},
"email":{"enabled":false},
"contactForm":{"enabled":false},
"live":{"enabled":false,"allowReplay":false,"latencySetting":{"enabled":false},"maxDuration":-1,"maxInstanceLives":0,
  "maxUserLives":0,"transcoding":{"enabled":false,"remoteRunners":{"enabled":false},"enabledResolutions":[],
  "profile":"default","availableProfiles":["default"]},"rtmp":{"port":1935}},
"videoStudio":{"enabled":false,"remoteRunners":{"enabled":false}},
"videoFile":{"update":{"enabled":false}},
"videoTranscription":{"enabled":false,"remoteRunners":{"enabled":false}},
"import":{"videos":{"http":{"enabled":false},"torrent":{"enabled":false}},"videoChannelSynchronization":{"enabled":false},
  "users":{"enabled":false}},
"export":{"users":{"enabled":false,"exportExpiration":172800000,"maxUserVideoQuota":0}},
"autoBlacklist":{"videos":{"ofUsers":{"enabled":false}}},
"avatar":{"file":{"size":{"max":4194304},"extensions":[".png",".jpeg",".jpg",".gif",".webp"]}},
"banner":{"file":{"size":{"max":4194304},"extensions":[".png",".jpeg",".jpg",".gif",".webp"]}},
"video":{"image":{"extensions":[".png",".jpg",".jpeg",".webp"],"size":{"max":4194304}},
  "file":{"extensions":[".webm",".ogv",".mp4",".mkv",".mov",".qt",".mqv",".m4v",".flv",".f4v",".wmv",".avi",".3gp",
  ".3gpp",".3g2",".3gpp2",".nut",".mts",".m2ts",".mpv",".m2v",".m1v",".mpg",".mpe",".mpeg",".vob",".mxf",".mp3",
  ".wma",".wav",".flac",".aac",".m4a",".ac3",".ogg",".oga",".opus"]}},
"videoCaption":{"file":{"size":{"max":20971520},"extensions":[".vtt",".srt"]}},
"user":{"videoQuota":-1,"videoQuotaDaily":-1},
"videoChannels":{"maxPerUser":1},
"trending":{"videos":{"intervalDays":7,"algorithms":{"enabled":["hot","most-viewed","most-liked"],"default":"most-viewed"}}},
"followings":{"instance":{"autoFollowIndex":{"indexUrl":""}}},
"broadcastMessage":{"enabled":false,"message":"","level":"info","dismissable":false},
"homepage":{"enabled":false},
"openTelemetry":{"metrics":{"enabled":false,"playbackStatsInterval":15000}},
"views":{"videos":{"watchingInterval":{"anonymous":5000,"users":5000}}},
"storyboards":{"enabled":true},
"signup":{"allowed":false,"allowedForCurrentIP":false,"minimumAge":16,"requiresApproval":false,
  "requiresEmailVerification":false}
})";

json::array numbers(const std::vector<int> &values) { return json::array(values.begin(), values.end()); }

json::array instanceImages(const RestContext &context, const std::vector<model::ActorImage> &images,
                           std::string (*urlOf)(const RestContext &, const model::ActorImage &))
{
    std::vector<RestImage> out;
    for (const model::ActorImage &image : images) {
        out.push_back({image.width, image.height, urlOf(context, image), image.createdAt, image.updatedAt});
    }
    return imageArray(context, out);
}

json::object transcoding(const model::Settings &settings)
{
    return {{"remoteRunners", {{"enabled", false}}},
            {"hls", {{"enabled", true}}},
            {"web_videos", {{"enabled", settings.webVideos}}},
            {"enabledResolutions", numbers(settings.resolutions)},
            {"profile", "default"},
            {"availableProfiles", json::array{"default"}}};
}

}

std::string encodeConfig(const RestContext &context, const RestInstance &instance)
{
    json::object config = json::parse(fixedConfig).get_object();
    config["instance"]
        = {{"name", instance.settings.instanceName},
           {"shortDescription", truncated(markdownToText(instance.settings.instanceDescription))},
           {"isNSFW", false},
           {"defaultNSFWPolicy", "display"},
           {"defaultClientRoute", "/"},
           {"customizations", {{"javascript", ""}, {"css", ""}}},
           {"avatars", instanceImages(context, instance.avatars, avatarUrl)},
           {"banners", instanceImages(context, instance.banners, bannerUrl)}};
    config["serverVersion"] = instance.peertubeVersion;
    config["serverCommit"] = "";
    config["transcoding"] = transcoding(instance.settings);
    config["tracker"] = {{"enabled", context.tracker}};
    return writeJson(config);
}

std::string encodeConfigAbout(const RestContext &context, const RestInstance &instance)
{
    const model::Settings &settings = instance.settings;
    json::array languages;
    for (const std::string &language : instance.languages) {
        languages.emplace_back(language);
    }
    json::object about{{"name", settings.instanceName},
                       {"shortDescription", truncated(markdownToText(settings.instanceDescription))},
                       {"description", settings.instanceDescription}};
    for (const char *text :
         {"terms", "codeOfConduct", "hardwareInformation", "creationReason", "moderationInformation",
          "administrator", "maintenanceLifetime", "businessModel"}) {
        about[text] = "";
    }
    about["languages"] = std::move(languages);
    about["categories"] = json::array();
    about["banners"] = instanceImages(context, instance.banners, bannerUrl);
    about["avatars"] = instanceImages(context, instance.avatars, avatarUrl);
    return writeJson(json::object{{"instance", std::move(about)}});
}

namespace
{

std::string encodeTerms(std::span<const model::Term> terms)
{
    json::object object;
    for (const model::Term &term : terms) {
        object[std::to_string(term.id)] = term.label;
    }
    return writeJson(object);
}

}

std::string encodeCategories() { return encodeTerms(model::categories()); }
std::string encodeLicences() { return encodeTerms(model::licences()); }
std::string encodePrivacies() { return encodeTerms(model::privacies()); }

std::string encodeLanguages()
{
    json::object object;
    for (const model::Language &language : model::languages()) {
        object[language.id] = language.label;
    }
    return writeJson(object);
}

std::string encodeNodeInfoLinks(const RestContext &context, const RestInstance &instance)
{
    json::array links{json::object{{"rel", "http://nodeinfo.diaspora.software/ns/schema/2.0"},
                                   {"href", context.baseUrl + "/nodeinfo/2.0.json"}}};
    if (instance.federation) {
        links.push_back(json::object{{"rel", "https://www.w3.org/ns/activitystreams#Application"},
                                     {"href", accountUrl(context, "peertube")}});
    }
    return writeJson(json::object{{"links", std::move(links)}});
}

std::string encodeNodeInfo(const RestContext &context, const RestInstance &instance)
{
    json::object nodeConfig = json::parse(fixedConfig).get_object();
    for (const char *name :
         {"client", "defaults", "webadmin", "banner", "videoStudio", "videoFile", "videoTranscription",
          "export", "videoChannels", "followings", "broadcastMessage", "homepage", "openTelemetry", "views",
          "storyboards", "signup"}) {
        nodeConfig.erase(name);
    }
    nodeConfig["tracker"] = {{"enabled", context.tracker}};
    nodeConfig["transcoding"] = {{"hls", {{"enabled", true}}},
                                 {"web_videos", {{"enabled", instance.settings.webVideos}}},
                                 {"enabledResolutions", numbers(instance.settings.resolutions)}};
    const json::object users{{"total", 1}, {"activeMonth", 1}, {"activeHalfyear", 1}};
    return writeJson(json::object{
        {"version", "2.0"},
        {"software", {{"name", "spirula"}, {"version", instance.softwareVersion}}},
        {"protocols", instance.federation ? json::array{"activitypub"} : json::array()},
        {"services", {{"inbound", json::array()}, {"outbound", json::array{"atom1.0", "rss2.0"}}}},
        {"openRegistrations", false},
        {"usage",
         {{"users", users}, {"localPosts", instance.localVideos}, {"localComments", instance.localComments}}},
        {"metadata",
         {{"taxonomy", {{"postsName", "Videos"}}},
          {"nodeName", instance.settings.instanceName},
          {"nodeDescription", truncated(markdownToText(instance.settings.instanceDescription))},
          {"nodeConfig", std::move(nodeConfig)}}}});
}

}
