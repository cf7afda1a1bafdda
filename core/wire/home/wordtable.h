// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

// Enumerations and their words. Only for this folder's .cpp files.
namespace spirula::wire
{

template<class T>
using Words = std::pair<T, std::string_view>;

template<class T, std::size_t N>
constexpr std::string_view wordOf(const std::array<Words<T>, N> &words, T value)
{
    for (const auto &[known, text] : words) {
        if (known == value) {
            return text;
        }
    }
    return words.front().second;
}

template<class T, std::size_t N>
constexpr std::optional<T> fromWord(const std::array<Words<T>, N> &words, std::string_view text)
{
    for (const auto &[value, known] : words) {
        if (known == text) {
            return value;
        }
    }
    return std::nullopt;
}

}
