// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace spirula::node::web
{

/// Header fields that every HTML answer of the public listener carries, beside Content-Type: text/html;
/// charset=utf-8. Scripts, styles and data come from this site only; nothing inline runs; nobody frames a
/// page but the embed.
inline constexpr std::string_view pagePolicy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' "
      "blob:; connect-src 'self'; "
      "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
inline constexpr std::string_view embedPolicy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' "
      "blob:; connect-src 'self'; "
      "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";
inline constexpr std::string_view referrerPolicy = "strict-origin-when-cross-origin";
inline constexpr std::string_view permissionsPolicy
    = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
/// Pages depend on Accept-Language (send it in Vary) and change with the site; a page made after a password
/// is "no-store".
inline constexpr std::string_view pageCacheControl = "no-cache";
inline constexpr std::string_view secretPageCacheControl = "no-store";

}
