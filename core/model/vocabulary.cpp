// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/vocabulary.h"

#include <algorithm>
#include <array>

namespace spirula::model
{

namespace
{

constexpr std::array<Term, 18> allCategories{{
    {1, "Music"},
    {2, "Films"},
    {3, "Vehicles"},
    {4, "Art"},
    {5, "Sports"},
    {6, "Travels"},
    {7, "Gaming"},
    {8, "People"},
    {9, "Comedy"},
    {10, "Entertainment"},
    {11, "News & Politics"},
    {12, "How To"},
    {13, "Education"},
    {14, "Activism"},
    {15, "Science & Technology"},
    {16, "Animals"},
    {17, "Kids"},
    {18, "Food"},
}};

constexpr std::array<Term, 7> allLicences{{
    {1, "Attribution"},
    {2, "Attribution - Share Alike"},
    {3, "Attribution - No Derivatives"},
    {4, "Attribution - Non Commercial"},
    {5, "Attribution - Non Commercial - Share Alike"},
    {6, "Attribution - Non Commercial - No Derivatives"},
    {7, "Public Domain Dedication"},
}};

constexpr std::array<Term, 5> allPrivacies{{
    {1, "Public"},
    {2, "Unlisted"},
    {3, "Private"},
    {4, "Internal"},
    {5, "Password protected"},
}};

template<class Range, class Id>
std::optional<std::string_view> labelOf(const Range &terms, const Id &id)
{
    const auto found
        = std::find_if(terms.begin(), terms.end(), [&id](const auto &term) { return term.id == id; });
    return found == terms.end() ? std::nullopt : std::optional(found->label);
}

}

std::span<const Term> categories() { return allCategories; }

std::span<const Term> licences() { return allLicences; }

std::span<const Term> privacies() { return allPrivacies; }

std::optional<std::string_view> categoryLabel(int id) { return labelOf(allCategories, id); }

std::optional<std::string_view> licenceLabel(int id) { return labelOf(allLicences, id); }

std::optional<std::string_view> privacyLabel(int id) { return labelOf(allPrivacies, id); }

std::optional<std::string_view> languageLabel(std::string_view id) { return labelOf(languages(), id); }

}
