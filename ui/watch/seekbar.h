// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"
#include "watch/barslider.h"

#include <vector>

namespace spirula::ui
{

/// Where in the video it is, in milliseconds, with what is buffered and gaps between the chapters.
class SeekBar : public BarSlider
{
    Q_OBJECT
public:
    SeekBar(const QString &name, QWidget *parent);

    void setTimes(qint64 position, qint64 duration, qint64 buffered);
    void setChapters(std::vector<model::Chapter> chapters);

Q_SIGNALS:
    void hovered(int x, qint64 ms); ///< the pointer is over this time
    void left();

protected:
    bool claimsArrows() const override { return false; } ///< the player's do the same, and say so
    void paintTrack(QPainter &painter, const QRectF &track) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    std::vector<model::Chapter> m_chapters;
    int m_buffered = 0;
};

}
