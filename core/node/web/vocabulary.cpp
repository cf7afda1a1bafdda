// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/vocabulary.h"

#include <array>

namespace spirula::node::web
{
namespace
{

/// Marks a text for the catalogue where it cannot be translated yet.
constexpr std::string_view noted(std::string_view text) { return text; }

constexpr std::array categories = {
    std::string_view(), noted("Music"),     noted("Films"),         noted("Vehicles"),
    noted("Art"),       noted("Sports"),    noted("Travels"),       noted("Gaming"),
    noted("People"),    noted("Comedy"),    noted("Entertainment"), noted("News & Politics"),
    noted("How To"),    noted("Education"), noted("Activism"),      noted("Science & Technology"),
    noted("Animals"),   noted("Kids"),      noted("Food"),
};

constexpr std::array licences = {
    std::string_view(),
    noted("Attribution (CC BY)"),
    noted("Attribution, share alike (CC BY-SA)"),
    noted("Attribution, no changes (CC BY-ND)"),
    noted("Attribution, not commercial (CC BY-NC)"),
    noted("Attribution, not commercial, share alike (CC BY-NC-SA)"),
    noted("Attribution, not commercial, no changes (CC BY-NC-ND)"),
    noted("Public domain"),
};

template<std::size_t size>
std::string named(const Words &words, const std::array<std::string_view, size> &names, int number)
{
    const auto index = static_cast<std::size_t>(number);
    return number > 0 && index < size ? words.tr(names[index]) : std::string();
}

}

std::string categoryText(const Words &words, int category) { return named(words, categories, category); }

std::string licenceText(const Words &words, int licence) { return named(words, licences, licence); }

}
