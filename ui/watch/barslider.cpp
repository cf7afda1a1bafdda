// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/barslider.h"

#include "parts/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace spirula::ui
{
namespace
{

constexpr int thin = 4;
constexpr int thick = 8;
constexpr qreal knob = 7;
constexpr float restOpacity = 0.3F;

bool isSliderKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    default:
        return false;
    }
}

}

BarSlider::BarSlider(const QString &name, QWidget *parent)
    : QAbstractSlider(parent)
{
    setAccessibleName(name);
    setOrientation(Qt::Horizontal);
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractSlider::actionTriggered, this, [this] { Q_EMIT chosen(sliderPosition()); });
}

QSize BarSlider::sizeHint() const { return {2 * metric::step48, metric::step24}; }

QSize BarSlider::minimumSizeHint() const { return {metric::step48, metric::step24}; }

QRectF BarSlider::track() const
{
    const qreal height = isEnabled() && (underMouse() || isSliderDown()) ? thick : thin;
    return {knob, (this->height() - height) / 2.0, width() - 2 * knob, height};
}

qreal BarSlider::placeOf(int value) const
{
    const QRectF track = this->track();
    const double range = std::max(1, maximum() - minimum());
    return track.left() + track.width() * (value - minimum()) / range;
}

int BarSlider::valueAt(qreal x) const
{
    const QRectF track = this->track();
    const double share = std::clamp((x - track.left()) / std::max(1.0, track.width()), 0.0, 1.0);
    return minimum() + qRound(share * (maximum() - minimum()));
}

void BarSlider::fill(QPainter &painter, const QRectF &track, int from, int to, float opacity) const
{
    QColor white = Theme::ofApplication().colour(Token::onPicture);
    white.setAlphaF(opacity);
    QRectF part = track;
    part.setLeft(placeOf(from));
    part.setRight(placeOf(to));
    painter.fillRect(part, white);
}

void BarSlider::fillRest(QPainter &painter, const QRectF &track) const
{
    fill(painter, track, minimum(), maximum(), restOpacity);
}

void BarSlider::fillWatched(QPainter &painter, const QRectF &track) const
{
    QRectF part = track;
    part.setRight(placeOf(sliderPosition()));
    painter.fillRect(part, darkColour(Token::accent)); // it lies on black in every theme
}

void BarSlider::paintTrack(QPainter &painter, const QRectF &track) const
{
    fillRest(painter, track);
    fillWatched(painter, track);
}

bool BarSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && claimsArrows()
        && isSliderKey(static_cast<QKeyEvent &>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractSlider::event(event);
}

void BarSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = this->track();
    paintTrack(painter, track);
    if (isEnabled() && (underMouse() || isSliderDown() || hasFocus())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::ofApplication().colour(Token::onPicture));
        painter.drawEllipse(QPointF(placeOf(sliderPosition()), track.center().y()), knob, knob);
    }
}

void BarSlider::choose(int value)
{
    setSliderPosition(value);
    update();
    Q_EMIT chosen(value);
}

void BarSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(true);
        choose(valueAt(event->position().x()));
    }
}

void BarSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown() && valueAt(event->position().x()) != sliderPosition())
        choose(valueAt(event->position().x()));
}

void BarSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
    update();
}

void BarSlider::enterEvent(QEnterEvent *) { update(); }

void BarSlider::leaveEvent(QEvent *) { update(); }

}
