// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include <algorithm>

namespace spirula::ctl
{

namespace
{

const OptionSpec *findLong(const std::vector<OptionSpec> &options, std::string_view name)
{
    const auto found = std::ranges::find(options, name, &OptionSpec::name);
    return found == options.end() ? nullptr : &*found;
}

const OptionSpec *findLetter(const std::vector<OptionSpec> &options, char letter)
{
    const auto found = std::ranges::find(options, letter, &OptionSpec::letter);
    return found == options.end() ? nullptr : &*found;
}

Result<void> checkWord(const OptionSpec &option, const std::string &value)
{
    if (option.words.empty() || std::ranges::find(option.words, value) != option.words.end()) {
        return {};
    }
    std::string known;
    for (const auto word : option.words) {
        known += known.empty() ? "" : ", ";
        known += word;
    }
    return usageError("--" + std::string(option.name) + " cannot be \"" + value + "\": it is one of " + known
                      + ".");
}

/// One word that starts with a dash: which option it names and the value inside it, if any.
struct Named {
    const OptionSpec *option = nullptr;
    std::optional<std::string> value;
};

Result<Named> readName(const std::string &word, const std::vector<OptionSpec> &options)
{
    Named named;
    if (word.starts_with("--")) {
        const auto equals = word.find('=');
        named.option = findLong(
            options, std::string_view(word).substr(2, equals == word.npos ? word.npos : equals - 2));
        if (equals != word.npos) {
            named.value = word.substr(equals + 1);
        }
    } else {
        named.option = findLetter(options, word[1]);
        if (word.size() > 2) {
            named.value = word.substr(2);
        }
    }
    if (named.option == nullptr) {
        return usageError("There is no option " + word.substr(0, word.find('=')) + " here.");
    }
    if (named.option->value.empty() && named.value) {
        return usageError("--" + std::string(named.option->name) + " takes no value.");
    }
    return named;
}

}

Error usageError(std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", "command line"}, {"reason", std::move(reason)}});
}

Result<Arguments> Arguments::parse(std::span<const std::string> words, const std::vector<OptionSpec> &options)
{
    Arguments result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--") {
            result.m_rest.insert(result.m_rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                 words.end());
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            result.m_rest.push_back(word);
            continue;
        }
        SPIRULA_TRY(Named named, readName(word, options));
        if (!named.option->value.empty() && !named.value) {
            if (i + 1 == words.size()) {
                return usageError("--" + std::string(named.option->name)
                                  + " needs a value: " + std::string(named.option->value) + ".");
            }
            named.value = words[++i];
        }
        if (!named.option->repeats && !named.option->value.empty() && result.has(named.option->name)) {
            return usageError("--" + std::string(named.option->name) + " may be given once only.");
        }
        SPIRULA_CHECK(checkWord(*named.option, named.value.value_or(std::string())));
        result.m_options.emplace_back(named.option->name, named.value.value_or(std::string()));
    }
    return result;
}

bool Arguments::has(std::string_view option) const
{
    return std::ranges::find(m_options, option, [](const auto &pair) { return pair.first; })
        != m_options.end();
}

std::optional<std::string> Arguments::get(std::string_view option) const
{
    const auto found = std::ranges::find(m_options, option, [](const auto &pair) { return pair.first; });
    return found == m_options.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Arguments::all(std::string_view option) const
{
    std::vector<std::string> values;
    for (const auto &[name, value] : m_options) {
        if (name == option) {
            values.push_back(value);
        }
    }
    return values;
}

}
