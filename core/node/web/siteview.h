// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "node/web/words.h"

#include <string>

namespace spirula::node::web
{

/// What every page knows: the site, and who asks for it in which language. Paths begin with "/", URLs with
/// the public URL.
struct SiteView {
    std::string url; ///< public URL, no slash at the end; only for links that leave the page (canonical,
                     ///< OpenGraph, share)
    std::string name;
    std::string description; ///< Markdown
    std::string avatar; ///< path of a square picture, empty = none
    Words words; ///< Words::pick(query "lang", Accept-Language)
    bool languageChosen = false; ///< ?lang= named a language that we speak: links of the page keep it
    bool rightToLeft = false; ///< words.rightToLeft(); tests set it alone
    std::string path = "/"; ///< of this request, without its query
    WallTime now = 0;
};

/// `path` as a link of this site: keeps ?lang= when the visitor chose it. `path` may have a query and a
/// fragment.
std::string link(const SiteView &site, std::string_view path);
/// The same with the public URL in front and without ?lang=.
std::string absolute(const SiteView &site, std::string_view path);

}
