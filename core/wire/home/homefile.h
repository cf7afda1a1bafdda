// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::wire
{

/// What a running node writes to <data-dir>/run/home.json, so that the owner's programs find it.
struct HomeFile {
    std::uint16_t port = 0; ///< of the home listener on 127.0.0.1
    std::string token; ///< for `Authorization: Bearer`
    std::int64_t pid = 0;
    std::string version;
    std::string publicUrl;
    bool operator==(const HomeFile &) const = default;
};

std::string encodeHomeFile(const HomeFile &file);
Result<HomeFile> decodeHomeFile(std::string_view json);

}
