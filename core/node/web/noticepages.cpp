// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/noticepages.h"

#include "node/web/icons.h"
#include "node/web/layout.h"
#include "node/web/stage.h"

#include <utility>

namespace spirula::node::web
{
namespace
{

/// What happened, what to do.
std::pair<std::string, std::string> sentences(const Words &words, Notice notice)
{
    switch (notice) {
    case Notice::badRequest:
        return {words.tr("This link isn’t complete"),
                words.tr("Part of it may be missing. Copy it once more, or look for the video here.")};
    case Notice::forbidden:
        return {words.tr("This isn’t public"), words.tr("Only its channel can open it.")};
    case Notice::gone:
        return {words.tr("Removed by its channel"), words.tr("This video is no longer here.")};
    case Notice::tooMany:
        return {
            words.tr("A little slower"),
            words.tr(
                "There were too many requests from your address. Wait a minute, then load the page again.")};
    case Notice::internal:
        return {words.tr("This page couldn’t be made"),
                words.tr("The fault is on this site’s side. Load the page again in a while.")};
    case Notice::unavailable:
        return {words.tr("Back in a moment"),
                words.tr("This site is starting or very busy. Load the page again in a minute.")};
    case Notice::notFound:
        break;
    }
    return {words.tr("There is nothing here"),
            words.tr("The link may be wrong, or the video was removed by its channel.")};
}

Html passwordForm(const SiteView &site, const PasswordView &view)
{
    const auto &words = site.words;
    const auto field = voidTag("input",
                               {{"class", "input"},
                                {"type", "password"},
                                {"name", "password"},
                                {"id", "password"},
                                {"required", true},
                                {"maxlength", 100},
                                {"autocomplete", "off"},
                                {"autofocus", !view.embedded},
                                {"aria-invalid", view.wrong ? "true" : "false"},
                                {"placeholder", words.tr("Password")}});
    Html wrong;
    if (view.wrong) {
        wrong
            = el("p", {{"class", "password-wrong"}, {"role", "alert"}}, words.tr("That isn’t the password."));
    }
    const auto label
        = el("label", {{"for", "password"}}, el("span", {{"class", "sr-only"}}, words.tr("Password")), field);
    const auto button = el("button", {{"type", "submit"}, {"class", "button primary"}}, words.tr("Watch"));
    const auto mark = view.wrong ? std::optional<std::string>("1") : std::nullopt;
    return el("form",
              {{"class", "password"}, {"method", "post"}, {"data-uuid", view.uuid}, {"data-wrong", mark}},
              label, button, wrong);
}

}

std::string noticePage(const SiteView &site, Notice notice, bool embedded)
{
    const auto [what, todo] = sentences(site.words, notice);
    if (embedded) {
        const auto message = join(icon("spirula"), el("h1", {}, what), el("p", {}, todo));
        return bareLayout(site, what, {}, el("main", {}, messageStage(message)));
    }
    PageFrame frame;
    frame.title = what;
    frame.index = false;
    frame.body = el(
        "div", {{"class", "inner"}},
        el("div", {{"class", "notice"}}, icon("spirula"), el("h1", {}, what), el("p", {}, todo),
           el("a", {{"class", "button primary"}, {"href", link(site, "/")}}, site.words.tr("All videos"))));
    return layout(site, frame);
}

std::string passwordPage(const SiteView &site, const PasswordView &view)
{
    const auto title = site.words.tr("This video has a password");
    const auto message
        = join(icon("lock"), el("h1", {}, title), el("p", {}, site.words.tr("Its channel can tell you.")),
               passwordForm(site, view));
    const auto stage = messageStage(message);
    if (view.embedded) {
        return bareLayout(site, title, {}, el("main", {}, stage));
    }
    PageFrame frame;
    frame.title = title;
    frame.index = false;
    frame.body = stage;
    return layout(site, frame);
}

}
