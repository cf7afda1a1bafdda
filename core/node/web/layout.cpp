// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/layout.h"

#include "base/text.h"
#include "node/web/assets.h"
#include "node/web/icons.h"
#include "wire/markup/markdown.h"

namespace spirula::node::web
{
namespace
{

Html languageLinks(const SiteView &site, std::string_view query)
{
    Html links;
    for (const auto &catalogue : Words::languages()) {
        auto address = site.path + "?lang=" + std::string(catalogue.language);
        if (!query.empty()) {
            address += "&q=" + percentEncode(query);
        }
        const bool current = catalogue.language == site.words.language();
        links.add(current ? el("span", {{"aria-current", "true"}, {"lang", catalogue.language}},
                               catalogue.nativeName)
                          : el("a",
                               {{"href", address},
                                {"lang", catalogue.language},
                                {"hreflang", catalogue.language},
                                {"rel", "nofollow"}},
                               catalogue.nativeName));
    }
    return el("nav", {{"class", "foot-links"}, {"aria-label", site.words.tr("Languages")}}, links);
}

Html footer(const SiteView &site, std::string_view query)
{
    const auto about = el(
        "div", {{"class", "foot-about"}},
        el("p", {}, site.words.tr("%1 is a personal video site, made with Spirula.", {site.name})),
        el("p", {}, site.words.tr("No cookies, no ads, nobody else is told what you watch.")),
        el("p", {}, el("a", {{"href", asset("licences.txt").path}}, site.words.tr("Licences of its parts"))));
    return el("footer", {{"class", "foot"}},
              el("div", {{"class", "inner"}}, about, languageLinks(site, query)));
}

Html header(const SiteView &site, const PageFrame &frame)
{
    const auto mark = site.avatar.empty()
        ? icon("spirula")
        : voidTag("img", {{"src", site.avatar}, {"alt", ""}, {"width", 32}, {"height", 32}});
    const auto home
        = el("a", {{"class", "home-link"}, {"href", link(site, "/")}}, mark, el("span", {}, site.name));
    const auto searchLink = el(
        "a",
        {{"class", "search-link"}, {"href", link(site, "/search")}, {"aria-label", site.words.tr("Search")}},
        icon("search"));
    return el(
        "header", {{"class", "top"}},
        el("div", {{"class", "inner"}}, home, searchForm(site, frame.query, "search", "search"), searchLink));
}

Html commonHead(const SiteView &site, std::string_view title, std::string_view style, std::string_view script)
{
    Html head = join(voidTag("meta", {{"charset", "utf-8"}}), el("title", {}, title),
                     voidTag("meta",
                             {{"name", "viewport"},
                              {"content", "width=device-width, initial-scale=1, viewport-fit=cover"}}),
                     voidTag("link", {{"rel", "stylesheet"}, {"href", asset(style).path}}),
                     el("script", {{"type", "module"}, {"src", asset(script).path}}));
    for (const auto path : asset(script).needs) {
        head.add(voidTag("link", {{"rel", "modulepreload"}, {"href", path}}));
    }
    head.add(
        voidTag("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", asset("favicon.svg").path}}));
    if (site.words.clientWords() != "{}") {
        head.add(dataBlock("application/json", "words", site.words.clientWords()));
    }
    return head;
}

std::string document(const SiteView &site, const Html &head, const Html &body)
{
    const auto direction = site.rightToLeft ? "rtl" : "ltr";
    return "<!doctype html>"
        + el("html", {{"lang", site.words.language()}, {"dir", direction}}, el("head", {}, head),
             el("body", {}, body))
              .markup();
}

}

std::string link(const SiteView &site, std::string_view path)
{
    if (!site.languageChosen) {
        return std::string(path);
    }
    const auto hash = std::min(path.find('#'), path.size());
    const auto question = path.substr(0, hash).find('?') == std::string_view::npos ? "?" : "&";
    return std::string(path.substr(0, hash)) + question + "lang=" + std::string(site.words.language())
        + std::string(path.substr(hash));
}

std::string absolute(const SiteView &site, std::string_view path) { return site.url + std::string(path); }

Html searchForm(const SiteView &site, std::string_view query, std::string_view cssClass, std::string_view id)
{
    Html hidden;
    if (site.languageChosen) {
        hidden = voidTag("input", {{"type", "hidden"}, {"name", "lang"}, {"value", site.words.language()}});
    }
    const auto label = site.words.tr("Search videos");
    return el("form", {{"class", cssClass}, {"role", "search"}, {"action", "/search"}, {"method", "get"}},
              hidden, el("label", {{"class", "sr-only"}, {"for", id}}, label),
              voidTag("input",
                      {{"class", "input"},
                       {"id", id},
                       {"type", "search"},
                       {"name", "q"},
                       {"value", query},
                       {"placeholder", label},
                       {"maxlength", 200},
                       {"enterkeyhint", "search"},
                       {"autocomplete", "off"}}),
              el("button", {{"type", "submit"}, {"aria-label", site.words.tr("Search")}}, icon("search")));
}

std::string layout(const SiteView &site, const PageFrame &frame)
{
    const auto title = frame.title.empty() ? site.name : frame.title + " · " + site.name;
    auto head = commonHead(site, title, "site.css", frame.script);
    if (!frame.index) {
        head.add(voidTag("meta", {{"name", "robots"}, {"content", "noindex"}}));
    }
    head.add(frame.head);
    Html narrowSearch;
    if (frame.searchInMain) {
        narrowSearch = el("div", {{"class", "inner main-search"}},
                          searchForm(site, frame.query, "search", "search-again"));
    }
    const auto skip = el("a", {{"class", "skip"}, {"href", "#content"}}, site.words.tr("Skip to content"));
    const auto main = el("main", {{"id", "content"}, {"tabindex", "-1"}}, narrowSearch, frame.body);
    return document(
        site, head,
        el("div", {{"class", "page"}}, skip, header(site, frame), main, footer(site, frame.query)));
}

std::string bareLayout(const SiteView &site, std::string_view title, const Html &head, const Html &body)
{
    const auto robots = voidTag("meta", {{"name", "robots"}, {"content", "noindex"}});
    return document(site, join(commonHead(site, title, "embed.css", "embed.js"), robots, head), body);
}

Html alternate(std::string_view type, std::string_view path, std::string_view title)
{
    return path.empty()
        ? Html()
        : voidTag("link", {{"rel", "alternate"}, {"type", type}, {"href", path}, {"title", title}});
}

}
