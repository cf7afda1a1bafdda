// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/seekbar.h"

#include "parts/tokens.h"

#include <QMouseEvent>

namespace spirula::ui
{
namespace
{

constexpr int arrowMs = 5000;
constexpr int pageMs = 10'000;
constexpr qreal gap = 3;
constexpr float bufferedOpacity = 0.35F; ///< on top of the rest

int milliseconds(qint64 ms) { return int(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max())); }

}

SeekBar::SeekBar(const QString &name, QWidget *parent)
    : BarSlider(name, parent)
{
    setRange(0, 0);
    setSingleStep(arrowMs);
    setPageStep(pageMs);
}

void SeekBar::setTimes(qint64 position, qint64 duration, qint64 buffered)
{
    setMaximum(milliseconds(duration));
    setEnabled(duration > 0);
    if (!isSliderDown())
        setValue(milliseconds(position));
    if (std::exchange(m_buffered, milliseconds(std::min(buffered, duration))) != m_buffered)
        update();
}

void SeekBar::setChapters(std::vector<model::Chapter> chapters)
{
    m_chapters = std::move(chapters);
    update();
}

void SeekBar::paintTrack(QPainter &painter, const QRectF &track) const
{
    QRegion clip = rect();
    for (const model::Chapter &chapter : m_chapters) {
        const int begin = milliseconds(qint64(chapter.timecode) * 1000);
        if (begin > 0 && begin < maximum())
            clip -= QRectF(placeOf(begin) - gap / 2, 0, gap, height()).toRect();
    }
    painter.save();
    painter.setClipRegion(clip);
    fillRest(painter, track);
    fill(painter, track, 0, m_buffered, bufferedOpacity);
    fillWatched(painter, track);
    painter.restore();
}

void SeekBar::mouseMoveEvent(QMouseEvent *event)
{
    BarSlider::mouseMoveEvent(event);
    if (isEnabled())
        Q_EMIT hovered(qRound(event->position().x()), valueAt(event->position().x()));
}

void SeekBar::leaveEvent(QEvent *event)
{
    BarSlider::leaveEvent(event);
    Q_EMIT left();
}

}
