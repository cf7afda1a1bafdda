// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QVideoFrame>
#include <QVideoWidget>

namespace spirula::ui
{

/// The picture of a video on black, with captions on it. Nothing else can lie above it: it is a window of its
/// own for the graphics card.
class VideoPicture : public QVideoWidget
{
    Q_OBJECT
public:
    explicit VideoPicture(QWidget *parent = nullptr);

    /// An invalid frame is passed over, so the last picture stays while a video is opened anew.
    void showFrame(const QVideoFrame &frame);
    void clear();
    void setCaption(const QString &text);
    QString caption() const { return m_caption; }
    /// The shown picture in its own size.
    QImage image() const { return m_frame.toImage(); }

private:
    QVideoFrame m_frame;
    QString m_caption;
};

}
