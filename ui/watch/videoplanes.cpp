// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videoplanes.h"

#include "watch/videocolours.h"

#include <QImage>

namespace spirula::ui
{

VideoPlanes::VideoPlanes(QRhi &rhi)
    : m_rhi(rhi)
    , m_nothing(rhi.newTexture(QRhiTexture::R8, QSize(1, 1)))
{
    m_nothing->create();
}

VideoPlanes::~VideoPlanes() { release(); }

void VideoPlanes::release()
{
    if (m_mapped.isMapped())
        m_mapped.unmap();
    m_mapped = {};
}

QRhiTexture *VideoPlanes::texture(int plane) const
{
    const auto &texture = m_textures.at(plane);
    return plane < m_count && texture ? texture.get() : m_nothing.get();
}

VideoPlanes::Layout VideoPlanes::layoutOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return {3, QRhiTexture::R8, QRhiTexture::R8};
    case QVideoFrameFormat::Format_YUV422P:
        return {3, QRhiTexture::R8, QRhiTexture::R8, 2, 1};
    case QVideoFrameFormat::Format_YUV420P10:
        return {3, QRhiTexture::R16, QRhiTexture::R16};
    case QVideoFrameFormat::Format_NV12:
        return {2, QRhiTexture::R8, QRhiTexture::RG8};
    case QVideoFrameFormat::Format_P010:
    case QVideoFrameFormat::Format_P016:
        return {2, QRhiTexture::R16, QRhiTexture::RG16};
    default:
        return {};
    }
}

bool VideoPlanes::fits(const Layout &layout) const
{
    return layout.planes > 0 && m_rhi.isTextureFormatSupported(layout.luma)
        && m_rhi.isTextureFormatSupported(layout.chroma);
}

bool VideoPlanes::upload(QVideoFrame frame, QRhiResourceUpdateBatch &updates)
{
    release();
    const Layout layout = layoutOf(frame.pixelFormat());
    const auto transfer = frame.surfaceFormat().colorTransfer();
    const bool highDynamicRange = transfer == QVideoFrameFormat::ColorTransfer_ST2084
        || transfer == QVideoFrameFormat::ColorTransfer_STD_B67;
    if (highDynamicRange || !fits(layout) || !frame.map(QVideoFrame::ReadOnly))
        return uploadImage(
            frame, updates); // Qt knows every format and maps high dynamic range to what a screen shows
    m_mapped = frame;
    return uploadPlanes(layout, updates);
}

bool VideoPlanes::uploadPlanes(const Layout &layout, QRhiResourceUpdateBatch &updates)
{
    const VideoColours colours = videoColours(m_mapped.surfaceFormat());
    m_toRgb = colours.toRgb;
    m_stretch = colours.stretch;
    bool changed = std::exchange(m_count, layout.planes) != layout.planes;
    for (int plane = 0; plane < layout.planes; ++plane) {
        QSize size = m_mapped.size();
        if (plane > 0)
            size = {(size.width() + layout.chromaAcross - 1) / layout.chromaAcross,
                    (size.height() + layout.chromaDown - 1) / layout.chromaDown};
        changed |= prepare(plane, plane == 0 ? layout.luma : layout.chroma, size);
        const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(m_mapped.bits(plane)),
                                                   m_mapped.mappedBytes(plane));
        QRhiTextureSubresourceUploadDescription part(bytes);
        part.setDataStride(m_mapped.bytesPerLine(plane));
        part.setSourceSize(size);
        updates.uploadTexture(m_textures.at(plane).get(), QRhiTextureUploadEntry(0, 0, part));
    }
    return changed;
}

bool VideoPlanes::uploadImage(const QVideoFrame &frame, QRhiResourceUpdateBatch &updates)
{
    const QImage image = frame.toImage().convertToFormat(QImage::Format_RGBA8888);
    if (image.isNull())
        return false;
    m_toRgb = {};
    m_stretch = 1;
    bool changed = std::exchange(m_count, 1) != 1;
    changed |= prepare(0, QRhiTexture::RGBA8, image.size());
    updates.uploadTexture(m_textures[0].get(), image);
    return changed;
}

bool VideoPlanes::prepare(int plane, QRhiTexture::Format format, QSize size)
{
    auto &texture = m_textures.at(plane);
    if (texture && texture->format() == format && texture->pixelSize() == size)
        return false;
    texture.reset(m_rhi.newTexture(format, size));
    texture->create();
    return true;
}

}
