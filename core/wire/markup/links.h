// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

// Only for this folder's .cpp files.
namespace spirula::wire
{

inline constexpr std::string_view linkAttributes = "target=\"_blank\" rel=\"noopener nofollow ugc\"";

/// True for http, https and mailto addresses without anything that could leave an attribute.
bool isSafeLink(std::string_view url);

/// A stretch of text: an http(s) address standing in it, or what is between.
struct TextPiece {
    std::string_view text;
    bool isLink = false;
};
std::vector<TextPiece> splitLinks(std::string_view text);

}
