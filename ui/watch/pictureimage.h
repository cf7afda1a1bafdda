// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QVideoFrame>

namespace spirula::ui
{

/// Pictures as decoders give them, made RGB by the processor. QVideoFrame::toImage() would send them to
/// OpenGL and fetch them back.
class PictureImage
{
public:
    /// False: of a kind that is not known here (turned, high dynamic range, ...).
    bool take(QVideoFrame frame);
    const QImage &image() const { return m_image; }

private:
    QImage m_image;
};

}
