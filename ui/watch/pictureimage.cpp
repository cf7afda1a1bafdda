// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/pictureimage.h"

#include "watch/videocolours.h"

#include <libyuv/convert_argb.h>

namespace spirula::ui
{
namespace
{

using Format = QVideoFrameFormat;

/// Odd sizes too are left: Qt and libyuv do not agree on how many rows of chroma those have.
bool isPlain(const QVideoFrame &frame)
{
    const Format format = frame.surfaceFormat();
    return frame.width() % 2 == 0 && frame.height() % 2 == 0
        && format.colorTransfer() != Format::ColorTransfer_ST2084
        && format.colorTransfer() != Format::ColorTransfer_STD_B67
        && format.rotation() == QtVideo::Rotation::None && frame.rotation() == QtVideo::Rotation::None
        && !format.isMirrored() && !frame.mirrored() && format.scanLineDirection() == Format::TopToBottom;
}

const libyuv::YuvConstants &coefficients(const Format &format)
{
    const bool full = format.colorRange() == Format::ColorRange_Full;
    switch (colourSpace(format)) {
    case Format::ColorSpace_BT601:
        return full ? libyuv::kYuvJPEGConstants : libyuv::kYuvI601Constants;
    case Format::ColorSpace_BT2020:
        return full ? libyuv::kYuvV2020Constants : libyuv::kYuv2020Constants;
    default:
        return full ? libyuv::kYuvF709Constants : libyuv::kYuvH709Constants;
    }
}

const std::uint16_t *wide(const QVideoFrame &frame, int plane)
{
    return reinterpret_cast<const std::uint16_t *>(frame.bits(plane));
}

int wideStride(const QVideoFrame &frame, int plane) { return frame.bytesPerLine(plane) / 2; }

/// 0: converted. Its ARGB is a 32-bit number of this machine, as that of QImage.
int convert(const QVideoFrame &frame, QImage &image)
{
    const libyuv::YuvConstants *colours = &coefficients(frame.surfaceFormat());
    uchar *pixels = image.bits();
    const int stride = int(image.bytesPerLine());
    const auto row = [&frame](int plane) { return frame.bytesPerLine(plane); };
    switch (frame.pixelFormat()) {
    case Format::Format_YUV420P:
        return libyuv::I420ToARGBMatrix(frame.bits(0), row(0), frame.bits(1), row(1), frame.bits(2), row(2),
                                        pixels, stride, colours, image.width(), image.height());
    case Format::Format_YUV422P:
        return libyuv::I422ToARGBMatrix(frame.bits(0), row(0), frame.bits(1), row(1), frame.bits(2), row(2),
                                        pixels, stride, colours, image.width(), image.height());
    case Format::Format_NV12:
        return libyuv::NV12ToARGBMatrix(frame.bits(0), row(0), frame.bits(1), row(1), pixels, stride, colours,
                                        image.width(), image.height());
    case Format::Format_YUV420P10:
        return libyuv::I010ToARGBMatrix(wide(frame, 0), wideStride(frame, 0), wide(frame, 1),
                                        wideStride(frame, 1), wide(frame, 2), wideStride(frame, 2), pixels,
                                        stride, colours, image.width(), image.height());
    case Format::Format_P010:
        return libyuv::P010ToARGBMatrix(wide(frame, 0), wideStride(frame, 0), wide(frame, 1),
                                        wideStride(frame, 1), pixels, stride, colours, image.width(),
                                        image.height());
    default:
        return -1;
    }
}

}

bool PictureImage::take(QVideoFrame frame)
{
    if (!isPlain(frame) || !frame.map(QVideoFrame::ReadOnly))
        return false;
    if (m_image.size() != frame.size())
        m_image = QImage(frame.size(), QImage::Format_RGB32);
    const bool converted = convert(frame, m_image) == 0;
    frame.unmap();
    return converted;
}

}
