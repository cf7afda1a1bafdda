// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// "1:02" or "1:02:03" in a text, for players that make it a link.
struct TextTimestamp {
    std::size_t offset = 0; ///< bytes
    std::size_t length = 0;
    std::int64_t seconds = 0;
    bool operator==(const TextTimestamp &) const = default;
};

std::vector<TextTimestamp> timestampsIn(std::string_view text);

/// Chapters of a description: a run of lines "00:00 Title" that starts at 0 and ascends, two or more; else
/// none. Titles are cut at 100.
std::vector<model::Chapter> chaptersIn(std::string_view description);

}
