// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"

#include <optional>
#include <string_view>

namespace spirula::wire
{

/// The home API says enumerations in words; spirulactl takes the same ones.
std::string_view word(model::Privacy privacy); ///< public unlisted private password
std::string_view word(model::VideoState state); ///< published preparing failed
std::string_view word(model::CommentsPolicy policy); ///< enabled disabled approval
std::string_view word(model::FileKind kind); ///< hls web
std::optional<model::Privacy> privacyFromWord(std::string_view text);
std::optional<model::VideoState> stateFromWord(std::string_view text);
std::optional<model::CommentsPolicy> commentsPolicyFromWord(std::string_view text);
std::optional<model::FileKind> fileKindFromWord(std::string_view text);

}
