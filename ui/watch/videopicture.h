// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/pictureimage.h"

#include <QWidget>

namespace spirula::ui
{

class CaptionLabel;
class VideoSurface;

/// The picture of a video on black, with captions on it. Drawn by the graphics card, and by Qt's painter
/// where there is none that works.
class VideoPicture : public QWidget
{
    Q_OBJECT
public:
    explicit VideoPicture(QWidget *parent = nullptr);

    /// An invalid frame is passed over, so the last picture stays while a video is opened anew.
    void showFrame(const QVideoFrame &frame);
    void clear();
    void setCaption(const QString &text);
    QString caption() const;
    void setCaptionFloor(int pixels); ///< what lies over the lower edge
    /// The shown picture in its own size.
    QImage image() const { return m_frame.toImage(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintBySoftware();

    QVideoFrame m_frame;
    PictureImage m_image; ///< of m_frame, if it could be made
    bool m_fresh = false; ///< m_image is not of m_frame yet
    bool m_isImage = false;
    VideoSurface *m_surface; ///< nullptr: by Qt's painter
    CaptionLabel *m_caption;
};

}
