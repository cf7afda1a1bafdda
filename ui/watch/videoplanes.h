// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMatrix4x4>
#include <QVideoFrame>

#include <array>
#include <memory>
#include <rhi/qrhi.h>

namespace spirula::ui
{

/// The planes of one picture as textures of the graphics card. What it cannot take as it is becomes RGB
/// first.
class VideoPlanes
{
public:
    explicit VideoPlanes(QRhi &rhi);
    ~VideoPlanes();

    /// Puts the frame into the textures; true if they are other textures than before.
    bool upload(QVideoFrame frame, QRhiResourceUpdateBatch &updates);

    int count() const { return m_count; }
    QRhiTexture *texture(int plane) const;
    const QMatrix4x4 &toRgb() const { return m_toRgb; }
    float stretch() const { return m_stretch; }

private:
    struct Layout {
        int planes = 0; ///< 0: not known here
        QRhiTexture::Format luma = QRhiTexture::R8;
        QRhiTexture::Format chroma = QRhiTexture::R8;
        int chromaAcross = 2;
        int chromaDown = 2;
    };
    static Layout layoutOf(QVideoFrameFormat::PixelFormat format);
    bool fits(const Layout &layout) const;
    bool uploadPlanes(const Layout &layout, QRhiResourceUpdateBatch &updates);
    bool uploadImage(const QVideoFrame &frame, QRhiResourceUpdateBatch &updates);
    bool prepare(int plane, QRhiTexture::Format format, QSize size);
    void release();

    QRhi &m_rhi;
    std::array<std::unique_ptr<QRhiTexture>, 3> m_textures;
    std::unique_ptr<QRhiTexture> m_nothing; ///< stands in for planes that a picture does not have
    QVideoFrame m_mapped; ///< the card reads from it until the next one comes
    QMatrix4x4 m_toRgb;
    float m_stretch = 1;
    int m_count = 0;
};

}
