// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "media/prepared.h"

#include <string_view>

namespace spirula::media
{

/// Whether the first picture of an fMP4 segment (H.264, track 1) is an IDR picture. Only then can a player
/// begin there: copies of broadcasts and discs often have pictures that merely look like key frames.
bool beginsWithIdr(std::string_view segmentStart);

/// Checks the beginning of every segment of a copied file.
Result<bool> allBeginWithIdr(const PreparedFile &file);

}
