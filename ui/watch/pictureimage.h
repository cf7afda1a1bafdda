// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QVideoFrame>

#include <array>
#include <cstdint>
#include <vector>

namespace spirula::ui
{

/// Pictures as decoders give them, made RGB by the processor. QVideoFrame::toImage() would send them to
/// OpenGL and fetch them back.
class PictureImage
{
public:
    /// False: of a kind that is not known here (turned, more than 8 bits, high dynamic range, ...).
    bool take(QVideoFrame frame);
    const QImage &image() const { return m_image; }

private:
    using Table = std::array<std::int16_t, 256>;
    void learnColours(const QVideoFrameFormat &format);
    void takeChroma(const uchar *blue, const uchar *red, int step, int width);
    void takeRow(const uchar *luma, int width, std::uint32_t *pixels);

    QImage m_image;
    QVideoFrameFormat m_format; ///< of the tables
    Table m_luma{};
    Table m_redOfCr{}; ///< what a sample adds to that colour
    Table m_greenOfCr{};
    Table m_greenOfCb{};
    Table m_blueOfCb{};
    std::vector<std::int16_t> m_brightness; ///< of the row
    std::vector<std::int16_t> m_red; ///< what chroma adds to each pixel of the row
    std::vector<std::int16_t> m_green;
    std::vector<std::int16_t> m_blue;
};

}
