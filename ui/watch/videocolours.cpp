// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videocolours.h"

namespace spirula::ui
{
namespace
{

struct LumaShares {
    float red;
    float blue;
};

LumaShares lumaShares(const QVideoFrameFormat &format)
{
    switch (colourSpace(format)) {
    case QVideoFrameFormat::ColorSpace_BT601:
        return {0.299F, 0.114F};
    case QVideoFrameFormat::ColorSpace_BT2020:
        return {0.2627F, 0.0593F};
    default:
        return {0.2126F, 0.0722F};
    }
}

bool isTenBit(QVideoFrameFormat::PixelFormat format) { return format == QVideoFrameFormat::Format_YUV420P10; }

}

QVideoFrameFormat::ColorSpace colourSpace(const QVideoFrameFormat &format)
{
    if (format.colorSpace() != QVideoFrameFormat::ColorSpace_Undefined)
        return format.colorSpace();
    constexpr int standardDefinition = 576;
    return format.frameHeight() <= standardDefinition ? QVideoFrameFormat::ColorSpace_BT601
                                                      : QVideoFrameFormat::ColorSpace_BT709;
}

VideoColours videoColours(const QVideoFrameFormat &format)
{
    const auto [red, blue] = lumaShares(format);
    const float green = 1 - red - blue;
    const bool full = format.colorRange() == QVideoFrameFormat::ColorRange_Full;
    const float luma = full ? 1 : 255.F / 219;
    const float chroma = full ? 1 : 255.F / 224;
    const float black = full ? 0 : 16.F / 255;
    constexpr float middle = 128.F / 255;

    const float crToRed = 2 * (1 - red) * chroma;
    const float cbToBlue = 2 * (1 - blue) * chroma;
    const float crToGreen = -crToRed * red / green;
    const float cbToGreen = -cbToBlue * blue / green;

    VideoColours colours;
    // clang-format off
    colours.toRgb = QMatrix4x4(luma, 0,         crToRed,   -luma * black - middle * crToRed,
                               luma, cbToGreen, crToGreen, -luma * black - middle * (cbToGreen + crToGreen),
                               luma, cbToBlue,  0,         -luma * black - middle * cbToBlue,
                               0,    0,         0,         1);
    // clang-format on
    // YUV420P10 keeps its ten bits low in 16; 10-bit levels are four times the 8-bit ones, so 255 becomes
    // 1020.
    if (isTenBit(format.pixelFormat()))
        colours.stretch = 65535.F / 1020;
    else if (format.pixelFormat() == QVideoFrameFormat::Format_P010
             || format.pixelFormat() == QVideoFrameFormat::Format_P016)
        colours.stretch = 65535.F / (255 * 256);
    return colours;
}

}
