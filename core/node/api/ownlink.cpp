// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/ownlink.h"

namespace spirula::node
{

std::optional<Uuid> videoOfLink(std::string_view publicUrl, std::string_view link)
{
    if (!link.starts_with(publicUrl)) {
        return std::nullopt;
    }
    link.remove_prefix(publicUrl.size());
    link = link.substr(0, link.find_first_of("?#;"));
    for (const std::string_view start : {"/w/", "/videos/watch/", "/videos/embed/"}) {
        if (link.starts_with(start)) {
            const auto uuid = Uuid::parseAny(link.substr(start.size()));
            return uuid ? std::optional(*uuid) : std::nullopt;
        }
    }
    return std::nullopt;
}

}
