// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::test
{

/// A start or end tag of markup that our pages make (quoted attributes only).
struct Tag {
    std::string name; ///< "/a" for an end tag
    std::map<std::string, std::string> attributes; ///< values with entities as they stand
    std::string text; ///< up to the next tag
};

/// The tags of a document in order. What stands between them is never looked at as markup, as in a browser.
std::vector<Tag> tagsOf(std::string_view markup);
/// True if every element is closed in order.
bool isBalanced(const std::vector<Tag> &tags);
/// The content attribute of <meta property/name="…">, or "(none)".
std::string metaOf(const std::vector<Tag> &tags, std::string_view name);

}
