// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/worker/probevalues.h"

#include "base/text.h"

#include <charconv>
#include <cmath>
#include <vector>

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxTextBytes = 1'000;
constexpr double maxReal = 1e12;

/// The numbers behind each line's colon: "00000000:   0  -65536   0".
std::vector<double> matrixNumbers(std::string_view matrix)
{
    std::vector<double> numbers;
    for (const std::string_view line : split(matrix, '\n')) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            continue;
        }
        for (const std::string_view word : split(line.substr(colon + 1), ' ')) {
            if (const std::optional<long long> number = parseInt(word); number && numbers.size() < 9) {
                numbers.push_back(static_cast<double>(*number));
            }
        }
    }
    return numbers;
}

}

std::string textOf(const json::object &object, std::string_view name)
{
    const json::value *value = object.if_contains(name);
    const json::string *text = value ? value->if_string() : nullptr;
    if (!text) {
        return {};
    }
    std::string out(text->data(), text->size());
    std::erase(out, '\0');
    if (out.size() > maxTextBytes) {
        out.resize(maxTextBytes);
        out = toUtf8(out); // a character cut in two becomes a replacement character
    }
    return out;
}

double realOf(const json::object &object, std::string_view name)
{
    const json::value *value = object.if_contains(name);
    double number = 0;
    if (value && value->is_string()) {
        const json::string &text = value->get_string();
        const char *end = text.data() + text.size();
        const auto [stop, failure] = std::from_chars(text.data(), end, number);
        number = failure == std::errc() && stop == end ? number : 0;
    } else if (value && value->is_number()) {
        number = value->to_number<double>();
    }
    return std::isfinite(number) && std::abs(number) < maxReal ? number : 0;
}

std::int64_t integerOf(const json::object &object, std::string_view name, std::int64_t least,
                       std::int64_t most)
{
    const json::value *value = object.if_contains(name);
    std::int64_t number = 0;
    if (value && value->is_string()) {
        number = parseInt(std::string_view(value->get_string())).value_or(0);
    } else if (value) {
        boost::system::error_code error;
        const std::int64_t found = value->is_number() ? value->to_number<std::int64_t>(error) : 0;
        number = error ? 0 : found;
    }
    return number >= least && number <= most ? number : 0;
}

bool isMirrored(std::string_view matrix)
{
    const std::vector<double> m = matrixNumbers(matrix);
    return m.size() == 9 && m[0] * m[4] - m[1] * m[3] < 0;
}

}
