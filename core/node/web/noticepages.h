// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/siteview.h"

#include <string>

namespace spirula::node::web
{

/// Why there is no page; each has its sentence. The number is the HTTP status to answer with.
enum class Notice {
    badRequest = 400,
    forbidden = 403,
    notFound = 404,
    gone = 410, ///< removed by its channel
    tooMany = 429,
    internal = 500,
    unavailable = 503,
};

/// A whole page that says what happened and what to do. `embedded`: inside somebody's frame, answer with
/// embedPolicy.
std::string noticePage(const SiteView &site, Notice notice, bool embedded = false);

/// Asks for a video's password. The form is sent as POST application/x-www-form-urlencoded (field "password",
/// at most 100 characters) to the address it stands on: answer a right one with watchPage()/embedPage() with
/// PlayerView::password set (200, no-store), a wrong one with this page and `wrong` (403, no-store). The
/// first GET is 200 with this page.
struct PasswordView {
    std::string uuid; ///< to remember the password in the tab
    bool wrong = false;
    bool embedded = false;
};

std::string passwordPage(const SiteView &site, const PasswordView &view);

}
