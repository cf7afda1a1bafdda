// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <functional>
#include <string>

namespace spirula::media
{

/// The file to publish.
struct Source {
    fs::path path; ///< absolute
    std::string name; ///< as its owner knows it, for error sentences
};

/// How far (0..1000 of this call) and which step: "checking", "publishing", "preparing", "audio",
/// "packaging", "storyboard".
using ProgressFunction = std::function<void(int perMille, const std::string &step)>;

}
