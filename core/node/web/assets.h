// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

namespace spirula::node::web
{

/// A file of the bundle inside this program: scripts, styles, the icon. The name has a hash of the content in
/// it, so it never changes.
struct Asset {
    std::string_view source; ///< its name in the sources: "watch.js"
    std::string_view path; ///< where it is served: "/assets/watch-3F5K2P7A.js"
    std::string_view contentType;
    std::string_view etag; ///< with quotes
    std::string_view bytes;
    std::string_view gzip; ///< the same, compressed; empty where it does not pay
    std::span<const std::string_view> needs; ///< paths of the modules that a page loads with this one
};

/// What `path` is answered with (Cache-Control: assetCacheControl), or nullptr.
const Asset *findAsset(std::string_view path);
/// By its name in the sources; must exist.
const Asset &asset(std::string_view source);
/// All of them. Defined by the build (resources/web/build/embed.mjs).
std::span<const Asset> assetTable();

inline constexpr std::string_view assetCacheControl = "public, max-age=31536000, immutable";

}
