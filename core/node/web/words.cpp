// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/words.h"

#include "base/text.h"
#include "node/web/wordstable.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace spirula::node::web
{
namespace
{

/// Replaces %1 … %9. An argument is not looked at again.
std::string fill(std::string_view text, std::span<const std::string_view> arguments)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t index
            = i + 1 < text.size() ? static_cast<std::size_t>(text[i + 1] - '1') : arguments.size();
        if (text[i] == '%' && index < arguments.size()) {
            out += arguments[index];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

const Catalogue *speaks(std::string_view tag)
{
    for (const auto &catalogue : wordsTable()) {
        if (equalsNoCase(catalogue.language, tag)) {
            return &catalogue;
        }
    }
    const auto dash = tag.rfind('-');
    return dash == std::string_view::npos ? nullptr : speaks(tag.substr(0, dash));
}

/// The weight of "de;q=0.8", in thousandths. Nothing usable weighs 0.
int weight(std::string_view parameters)
{
    const auto q = parameters.find("q=");
    if (q == std::string_view::npos) {
        return 1000;
    }
    const auto value = trim(parameters.substr(q + 2)).substr(0, 5);
    if (value.empty() || (value[0] != '0' && value[0] != '1')) {
        return 0;
    }
    std::string digits(value.substr(0, 1));
    digits += value.size() > 2 && value[1] == '.' ? value.substr(2) : std::string_view();
    digits.resize(4, '0');
    return static_cast<int>(std::min(parseInt(digits).value_or(0), 1000LL));
}

}

Words::Words()
    : m_catalogue(&wordsTable().front())
{
}

std::span<const Catalogue> Words::languages() { return wordsTable(); }

Words Words::pick(std::string_view chosen, std::string_view acceptLanguage)
{
    if (const auto *catalogue = speaks(chosen.substr(0, 35))) {
        return Words(*catalogue);
    }
    const Catalogue *best = &wordsTable().front();
    int bestWeight = 0;
    for (const auto item : split(acceptLanguage.substr(0, 1000), ',')) {
        const auto semicolon = item.find(';');
        const auto *catalogue = speaks(trim(item.substr(0, semicolon)).substr(0, 35));
        const int itsWeight = semicolon == std::string_view::npos ? 1000 : weight(item.substr(semicolon + 1));
        if (catalogue && itsWeight > bestWeight) {
            best = catalogue;
            bestWeight = itsWeight;
        }
    }
    return Words(*best);
}

std::string_view Words::language() const { return m_catalogue->language; }

bool Words::rightToLeft() const { return m_catalogue->rightToLeft; }

std::string_view Words::clientWords() const { return m_catalogue->clientWords; }

std::string_view Words::find(std::string_view key, std::size_t form, std::string_view fallBack) const
{
    const auto &entries = m_catalogue->entries;
    const auto entry
        = std::lower_bound(entries.begin(), entries.end(), key,
                           [](const Catalogue::Entry &a, std::string_view b) { return a.key < b; });
    return entry != entries.end() && entry->key == key && form < entry->forms.size() ? entry->forms[form]
                                                                                     : fallBack;
}

std::string Words::tr(std::string_view text, Arguments arguments) const
{
    return fill(find(text, 0, text), arguments);
}

std::string Words::trc(std::string_view context, std::string_view text, Arguments arguments) const
{
    return fill(find(std::string(context) + '\4' + std::string(text), 0, text), arguments);
}

std::string Words::trn(std::string_view one, std::string_view many, std::int64_t count, Arguments more) const
{
    const auto form = m_catalogue->plural(static_cast<std::uint64_t>(std::abs(count)));
    const std::string written = number(count);
    std::vector<std::string_view> arguments{written};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return fill(find(one, form, form == 0 ? one : many), arguments);
}

std::string Words::number(std::int64_t value) const
{
    std::string digits = std::to_string(value);
    const std::string separator = trc("between groups of three digits", ",");
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, separator);
    }
    return digits;
}

}
