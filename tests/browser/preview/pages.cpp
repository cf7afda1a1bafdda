// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// spirula-page-preview <folder>: writes sample pages, the bundle and a table of routes for server.mjs.

#include "node/web/assets.h"
#include "node/web/jsontext.h"
#include "node/web/noticepages.h"
#include "node/web/policy.h"
#include "preview/samples.h"

#include <filesystem>
#include <fstream>

using namespace spirula;
using namespace spirula::node::web;

namespace
{

/// Writes pages below a folder and remembers which address shows which.
class Output
{
public:
    explicit Output(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
        std::filesystem::create_directories(m_folder / "assets");
    }

    void page(const std::string &route, const std::string &html, int status = 200, bool embedded = false)
    {
        const auto name = std::to_string(m_count++) + ".html";
        write(name, html);
        m_routes.addJson(route,
                         JsonObject()
                             .add("file", name)
                             .add("status", status)
                             .add("policy", embedded ? embedPolicy : pagePolicy)
                             .text());
    }

    void write(const std::string &name, std::string_view bytes) const
    {
        std::ofstream(m_folder / name, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

    void finish()
    {
        for (const auto &one : assetTable()) {
            write(std::string(one.path.substr(1)), one.bytes);
        }
        write("routes.json", m_routes.text());
    }

private:
    std::filesystem::path m_folder;
    JsonObject m_routes;
    int m_count = 0;
};

void lists(Output &out, const std::string &prefix, SiteView site)
{
    site.path = "/";
    out.page(prefix + "/",
             homePage(site,
                      {{preview::sampleCards(24), 40, 1},
                       "A slow look at what lives between high and low water on a **rocky shore**: "
                       "limpets, anemones and one very patient crab. Filmed over two mornings in March, "
                       "with a camera in a home-made housing and a microphone on the rock."}));
    out.page(prefix + "/?page=2", homePage(site, {{preview::sampleCards(16), 40, 2}, ""}));
    out.page(prefix + "/one", homePage(site, {{preview::sampleCards(1), 1, 1}, "Only one so far."}));
    auto bare = site;
    bare.description = "";
    out.page(prefix + "/empty", homePage(bare, {}));
    site.path = "/search";
    out.page(prefix + "/search?q=crab", searchPage(site, {"crab", {preview::sampleCards(3), 3, 1}}));
    out.page(prefix + "/search?q=nothing", searchPage(site, {"nothing", {}}));
    out.page(prefix + "/search", searchPage(site, {}));
    site.path = "/c/tidal_pools";
    out.page(prefix + "/c/tidal_pools", channelPage(site, preview::sampleChannel(false)));
    site.path = "/a/mara";
    out.page(prefix + "/a/mara", channelPage(site, preview::sampleChannel(true)));
}

void videos(Output &out, const std::string &prefix, SiteView site)
{
    site.path = "/w/clip";
    auto watch = preview::sampleWatch();
    out.page(prefix + "/w/clip", watchPage(site, watch));
    out.page(prefix + "/videos/embed/clip", embedPage(site, watch), 200, true);
    watch.stage = Stage::preparing;
    out.page(prefix + "/w/preparing", watchPage(site, watch));
    out.page(prefix + "/videos/embed/preparing", embedPage(site, watch), 200, true);
    watch.stage = Stage::failed;
    out.page(prefix + "/w/failed", watchPage(site, watch));
    watch = preview::sampleWatch();
    watch.player.isPublic = false;
    out.page(prefix + "/w/secret", passwordPage(site, {watch.player.uuid, false, false}));
    out.page(prefix + "/w/secret#wrong", passwordPage(site, {watch.player.uuid, true, false}), 403);
    watch.player.password = "sésame";
    watch.player.hlsPath = "/private/master.m3u8";
    watch.player.pictures = {{"/private/clip-850.jpg", 850, 478}};
    watch.player.storyboard->path = "/private/storyboard.jpg";
    watch.player.captions[0].path = "/private/caption-en.vtt";
    out.page(prefix + "/w/secret#right", watchPage(site, watch));
    out.page(prefix + "/w/awkward", watchPage(site, preview::awkward()));
    out.page(prefix + "/w/sound", watchPage(site, preview::soundOnly()));
    auto broken = preview::sampleWatch();
    broken.player.uuid = "00000000-0000-4000-8000-0000000000ff";
    broken.player.hlsPath = "/media/gone.m3u8";
    out.page(prefix + "/w/broken", watchPage(site, broken));
    auto files = preview::sampleWatch();
    files.player.hlsPath = "";
    files.player.files = {{"/media/clip-720.mp4", 720, 25, 1'646'792, "video/mp4"},
                          {"/media/clip-480-fragmented.mp4", 480, 25, 1'109'276, "video/mp4"}};
    out.page(prefix + "/w/files", watchPage(site, files));
    site.path = "/nowhere";
    out.page(prefix + "/nowhere", noticePage(site, Notice::notFound), 404);
    out.page(prefix + "/videos/embed/nowhere", noticePage(site, Notice::notFound, true), 404, true);
}

}

int main(int argc, char **argv)
{
    if (argc != 2) {
        return 2;
    }
    Output out(argv[1]);
    for (const auto &catalogue : Words::languages()) {
        auto site = preview::sampleSite(Words(catalogue));
        site.languageChosen = catalogue.language != "en";
        lists(out, std::string(catalogue.language), site);
        videos(out, std::string(catalogue.language), site);
    }
    // No right-to-left language is translated yet: English in a mirrored layout.
    auto mirrored = preview::sampleSite(Words());
    mirrored.rightToLeft = true;
    lists(out, "rtl", mirrored);
    videos(out, "rtl", mirrored);
    out.finish();
    return 0;
}
