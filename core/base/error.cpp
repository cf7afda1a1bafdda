// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <array>

namespace spirula
{

namespace
{

constexpr std::array<std::pair<ErrorCode, std::string_view>, 27> names{{
    {ErrorCode::cancelled, "cancelled"},
    {ErrorCode::invalidInput, "invalidInput"},
    {ErrorCode::notFound, "notFound"},
    {ErrorCode::forbidden, "forbidden"},
    {ErrorCode::passwordRequired, "passwordRequired"},
    {ErrorCode::wrongPassword, "wrongPassword"},
    {ErrorCode::conflict, "conflict"},
    {ErrorCode::tooLarge, "tooLarge"},
    {ErrorCode::tooMany, "tooMany"},
    {ErrorCode::timedOut, "timedOut"},
    {ErrorCode::unreachable, "unreachable"},
    {ErrorCode::refusedAddress, "refusedAddress"},
    {ErrorCode::protocol, "protocol"},
    {ErrorCode::unsupported, "unsupported"},
    {ErrorCode::notAVideo, "notAVideo"},
    {ErrorCode::brokenMedia, "brokenMedia"},
    {ErrorCode::toolFailed, "toolFailed"},
    {ErrorCode::sandboxMissing, "sandboxMissing"},
    {ErrorCode::diskFull, "diskFull"},
    {ErrorCode::io, "io"},
    {ErrorCode::portTaken, "portTaken"},
    {ErrorCode::folderInUse, "folderInUse"},
    {ErrorCode::newerDatabase, "newerDatabase"},
    {ErrorCode::databaseBroken, "databaseBroken"},
    {ErrorCode::notRunning, "notRunning"},
    {ErrorCode::unauthorized, "unauthorized"},
    {ErrorCode::internal, "internal"},
}};
static_assert(static_cast<std::size_t>(ErrorCode::internal) + 1 == names.size(), "every code has a name");

} // namespace

std::string_view Error::parameter(std::string_view name) const
{
    for (const auto &[key, value] : parameters) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

std::string_view name(ErrorCode code)
{
    for (const auto &[known, text] : names) {
        if (known == code) {
            return text;
        }
    }
    return "internal";
}

ErrorCode errorCodeFromName(std::string_view name)
{
    for (const auto &[code, text] : names) {
        if (text == name) {
            return code;
        }
    }
    return ErrorCode::internal;
}

} // namespace spirula
