// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMatrix4x4>
#include <QVideoFrameFormat>

namespace spirula::ui
{

/// How the samples of a picture become red, green and blue (ITU-R BT.601, 709 and 2020, non-constant
/// luminance).
struct VideoColours {
    QMatrix4x4 toRgb; ///< from (Y, Cb, Cr, 1), each 0..1
    float stretch = 1; ///< what brings samples that fill only a part of their 16 bits to 0..1
};

/// That of the file, or what players agree on where it does not say: SD is BT.601, anything bigger BT.709.
QVideoFrameFormat::ColorSpace colourSpace(const QVideoFrameFormat &format);

VideoColours videoColours(const QVideoFrameFormat &format);

}
