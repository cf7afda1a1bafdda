// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/testclip.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// What a preparing job keeps in its row beside the video.
struct PreparationPayload {
    std::string sourcePath; ///< the owner's file, until it has been copied
    std::optional<std::string> thumbnailPath; ///< the owner's picture
    std::optional<std::int64_t> thumbnailAtMs; ///< or the moment of the video that makes it
    std::vector<int> resolutions; ///< empty: those of the settings
    std::optional<model::TestClip> testClip; ///< instead of a file
    bool operator==(const PreparationPayload &) const = default;
};

std::string encode(const PreparationPayload &payload);
Result<PreparationPayload> decodePreparationPayload(std::string_view json);

}
