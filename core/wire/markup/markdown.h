// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace spirula::wire
{

/// Markdown of strangers as HTML: built from an allow-list of elements, raw HTML shown as text, pictures as
/// their text, links only to http(s) and mailto with rel="noopener nofollow ugc". Line ends are kept, bare
/// http(s) addresses become links, as on PeerTube.
std::string markdownToHtml(std::string_view markdown);
/// Without markup, white space merged, on one line.
std::string markdownToText(std::string_view markdown);

/// At most `length` UTF-16 units, "..." at the end when cut: PeerTube's truncatedDescription (250).
std::string truncated(std::string_view text, std::size_t length = 250);

}
