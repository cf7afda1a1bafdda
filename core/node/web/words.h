// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace spirula::node::web
{

struct Catalogue;

/// The words of one language, from translations/<language>/spirula.po: what the pages say to people. A cheap
/// value.
class Words
{
public:
    using Arguments = std::initializer_list<std::string_view>;

    /// English, the language that the sources are written in.
    Words();
    /// `chosen` (?lang=) if we speak it, else the best of an Accept-Language header (RFC 9110
    /// section 12.5.4), else English.
    static Words pick(std::string_view chosen, std::string_view acceptLanguage);
    /// All that we speak, English first.
    static std::span<const Catalogue> languages();

    explicit Words(const Catalogue &catalogue)
        : m_catalogue(&catalogue)
    {
    }

    std::string_view language() const; ///< "de"
    bool rightToLeft() const;
    /// The strings of the pages' scripts as a JSON object, safe inside <script>.
    std::string_view clientWords() const;

    /// The translation of an English text; %1 to %9 are replaced by the arguments.
    std::string tr(std::string_view text, Arguments arguments = {}) const;
    /// The same with a context, for short words that mean several things.
    std::string trc(std::string_view context, std::string_view text, Arguments arguments = {}) const;
    /// One or many: %1 is the number, written as the language writes numbers; further arguments follow.
    std::string trn(std::string_view one, std::string_view many, std::int64_t count,
                    Arguments more = {}) const;

    std::string number(std::int64_t value) const; ///< 12,345

private:
    std::string_view find(std::string_view key, std::size_t form, std::string_view fallBack) const;

    const Catalogue *m_catalogue;
};

/// What the build makes of a .po file; English has no entries.
struct Catalogue {
    struct Entry {
        std::string_view key; ///< context U+0004 text, or the text alone; sorted
        std::span<const std::string_view> forms;
    };
    std::string_view language;
    std::string_view nativeName; ///< "Deutsch"
    bool rightToLeft = false;
    std::size_t (*plural)(std::uint64_t n) = nullptr; ///< which form a number takes
    std::span<const Entry> entries;
    std::string_view clientWords;
};

}
