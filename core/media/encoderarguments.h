// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/profiles.h"
#include "media/renditions.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// What must stand before the inputs for a profile's encoder: the device it works on.
std::vector<std::string> deviceArguments(const EncodingProfile &profile);
/// The end of a rendition's filter chain: the pixel format that the encoder takes, uploaded where it has its
/// own memory.
std::string encoderFormat(const EncodingProfile &profile);
/// Encoder, its taste, its ceiling, and a key frame every two seconds counted in pictures, so that every
/// chunk has the same grid.
std::vector<std::string> encoderArguments(const EncodingProfile &profile, const Rendition &rendition);
/// What keeps names, places, devices and writing programs out of a published file. Stands before an output.
std::vector<std::string> anonymousArguments();

}
