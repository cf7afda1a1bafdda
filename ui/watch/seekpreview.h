// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homevideo.h"

#include <QImage>
#include <QWidget>

namespace spirula::ui
{

/// What is at a time of the video: a small picture of the storyboard, the time, the chapter.
class SeekPreview : public QWidget
{
    Q_OBJECT
public:
    explicit SeekPreview(QWidget *parent);

    /// A null image: only the time is shown.
    void setStoryboard(const QImage &image, const wire::HomeStoryboard &storyboard);
    /// With its middle over `x` of the parent as far as it has room, its lower edge at `bottom`.
    void showAt(int x, int bottom, qint64 ms, const QString &chapter);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    wire::HomeStoryboard m_storyboard;
    QRect m_sprite; ///< inside the image; empty: none
    QString m_text;
};

}
