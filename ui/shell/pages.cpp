// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pages.h"

#include "myvideos/myvideospage.h"
#include "publish/publishpage.h"
#include "settings/settingspage.h"
#include "shell/pagestack.h"
#include "site/sitepage.h"
#include "watch/watchpage.h"
#include "welcome/welcomepage.h"

namespace spirula::ui
{

void addPages(PageStack &stack, const Desk &desk, Navigator &navigator, const Shortcuts &shortcuts)
{
    const auto add = [&stack](Place::Page id, auto make) {
        stack.add(id, [make](QWidget *parent) -> Page * { return make(parent); });
    };
    using enum Place::Page;
    add(welcome, [desk, &navigator](QWidget *parent) {
        return new WelcomePage(desk.client, desk.images, desk.preferences, navigator, desk.node, parent);
    });
    add(myVideos, [desk, &navigator](QWidget *parent) {
        return new MyVideosPage(desk.client, desk.images, desk.preferences, navigator, parent);
    });
    add(publish, [desk, &navigator](QWidget *parent) {
        return new PublishPage(desk.client, desk.images, desk.preferences, navigator, parent);
    });
    add(watch, [desk, &navigator](QWidget *parent) {
        return new WatchPage(desk.client, desk.images, desk.preferences, navigator, parent);
    });
    add(site, [desk, &navigator](QWidget *parent) {
        return new SitePage(desk.client, desk.preferences, navigator, parent);
    });
    add(settings, [desk, &navigator, &shortcuts](QWidget *parent) {
        auto *page = new SettingsPage(desk.client, desk.preferences, navigator, parent);
        page->setShortcuts(shortcuts);
        return page;
    });
}

}
