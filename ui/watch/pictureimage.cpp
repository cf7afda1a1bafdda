// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/pictureimage.h"

#include "watch/videocolours.h"

#include <algorithm>
#include <cmath>

namespace spirula::ui
{
namespace
{

/// Fixed point: the sums of three shares, each up to 540, still fit into 16 bits.
constexpr int fraction = 5;

template<class Share>
void fill(std::array<std::int16_t, 256> &table, Share share)
{
    for (std::size_t sample = 0; sample < table.size(); ++sample)
        table.at(sample) = std::int16_t(std::lround(share(float(sample) / 255) * 255 * (1 << fraction)));
}

bool isKnown(const QVideoFrame &frame)
{
    const QVideoFrameFormat format = frame.surfaceFormat();
    const auto pixels = format.pixelFormat();
    const auto transfer = format.colorTransfer();
    return (pixels == QVideoFrameFormat::Format_YUV420P || pixels == QVideoFrameFormat::Format_YUV422P
            || pixels == QVideoFrameFormat::Format_NV12)
        && transfer != QVideoFrameFormat::ColorTransfer_ST2084
        && transfer != QVideoFrameFormat::ColorTransfer_STD_B67
        && format.rotation() == QtVideo::Rotation::None && frame.rotation() == QtVideo::Rotation::None
        && !format.isMirrored() && !frame.mirrored()
        && format.scanLineDirection() == QVideoFrameFormat::TopToBottom;
}

std::uint32_t level(int value) { return std::uint32_t(std::clamp(value >> fraction, 0, 255)); }

}

bool PictureImage::take(QVideoFrame frame)
{
    if (!isKnown(frame) || !frame.map(QVideoFrame::ReadOnly))
        return false;
    if (frame.surfaceFormat() != m_format)
        learnColours(frame.surfaceFormat());
    const int width = frame.width();
    if (m_image.size() != frame.size())
        m_image = QImage(frame.size(), QImage::Format_RGB32);
    const bool packed = frame.planeCount() == 2; // blue and red by turns
    const bool everyRow = frame.pixelFormat() == QVideoFrameFormat::Format_YUV422P;
    for (int y = 0; y < frame.height(); ++y) {
        if (everyRow || y % 2 == 0) {
            const int row = everyRow ? y : y / 2;
            const uchar *blue = frame.bits(1) + qsizetype(row) * frame.bytesPerLine(1);
            const uchar *red
                = packed ? blue + 1 : frame.bits(2) + qsizetype(row) * frame.bytesPerLine(2);
            takeChroma(blue, red, packed ? 2 : 1, width);
        }
        takeRow(frame.bits(0) + qsizetype(y) * frame.bytesPerLine(0), width,
                reinterpret_cast<std::uint32_t *>(m_image.scanLine(y)));
    }
    frame.unmap();
    return true;
}

void PictureImage::learnColours(const QVideoFrameFormat &format)
{
    m_format = format;
    const QMatrix4x4 matrix = videoColours(format).toRgb;
    constexpr float middle = 128.F / 255;
    // What the matrix adds for black and for the middle of the chroma goes into the tables.
    const float black = matrix(0, 3) + middle * matrix(0, 2);
    // Half a step more, as the fraction is cut off in the end.
    fill(m_luma, [&](float y) { return y * matrix(0, 0) + black + 0.5F / 255; });
    fill(m_redOfCr, [&](float cr) { return (cr - middle) * matrix(0, 2); });
    fill(m_greenOfCr, [&](float cr) { return (cr - middle) * matrix(1, 2); });
    fill(m_greenOfCb, [&](float cb) { return (cb - middle) * matrix(1, 1); });
    fill(m_blueOfCb, [&](float cb) { return (cb - middle) * matrix(2, 1); });
    const auto even = std::size_t(format.frameWidth() + 1) / 2 * 2;
    for (auto *row : {&m_brightness, &m_red, &m_green, &m_blue})
        row->assign(even, 0);
}

void PictureImage::takeChroma(const uchar *blue, const uchar *red, int step, int width)
{
    for (std::size_t x = 0; x < std::size_t(width); x += 2, blue += step, red += step) {
        m_red[x] = m_red[x + 1] = m_redOfCr[*red];
        m_green[x] = m_green[x + 1] = std::int16_t(m_greenOfCr[*red] + m_greenOfCb[*blue]);
        m_blue[x] = m_blue[x + 1] = m_blueOfCb[*blue];
    }
}

void PictureImage::takeRow(const uchar *luma, int width, std::uint32_t *pixels)
{
    std::int16_t *brightness = m_brightness.data();
    const std::int16_t *red = m_red.data();
    const std::int16_t *green = m_green.data();
    const std::int16_t *blue = m_blue.data();
    for (int x = 0; x < width; ++x)
        brightness[x] = m_luma[luma[x]];
    for (int x = 0; x < width; ++x) // apart from the look-up, so that the compiler takes eight at once
        pixels[x] = 0xff000000U | level(brightness[x] + red[x]) << 16 | level(brightness[x] + green[x]) << 8
            | level(brightness[x] + blue[x]);
}

}
