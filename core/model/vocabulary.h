// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace spirula::model
{

/// One word of a vocabulary that PeerTube numbers.
struct Term {
    int id = 0;
    std::string_view label;
};

/// One language that PeerTube knows by a BCP 47 tag.
struct Language {
    std::string_view id;
    std::string_view label;
};

/// PeerTube's vocabularies (rest-api: /api/v1/videos/categories and its neighbours), in its order.
std::span<const Term> categories();
std::span<const Term> licences();
std::span<const Term> privacies();
std::span<const Language> languages();

/// The label of an id; nullopt for one that is not known. PeerTube shows "Unknown" where none is set.
std::optional<std::string_view> categoryLabel(int id);
std::optional<std::string_view> licenceLabel(int id);
std::optional<std::string_view> privacyLabel(int id);
std::optional<std::string_view> languageLabel(std::string_view id);

/// The vocabulary's id for what a media container says: "eng", "ger", "deu", "pt_BR", "en-US" or an id
/// itself.
std::optional<std::string_view> languageFromTag(std::string_view tag);

}
