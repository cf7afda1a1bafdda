// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::store
{

/// The words of a person as FTS5 expressions and LIKE patterns. Whatever they typed is quoted: nothing is an
/// operator.
struct SearchWords {
    /// All words, in any of the indexed texts, the last one as a prefix if it ends in a letter or digit.
    /// Empty: no word has a letter or digit.
    std::string words;
    /// All words of three characters and more, as substrings of the name.
    std::string substrings;
    /// The shorter ones, for `name LIKE ? ESCAPE '\'`.
    std::vector<std::string> patterns;
    /// Whether it makes sense to look for substrings: short ASCII words alone would be in almost every name.
    bool bySubstring = false;
};

/// None when there is nothing but white space: no search at all. Only the first 16 words count, of each the
/// first 64 characters.
std::optional<SearchWords> searchWords(std::string_view text);

}
