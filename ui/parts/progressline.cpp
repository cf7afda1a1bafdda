// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/progressline.h"

#include "parts/brush.h"
#include "parts/theme.h"

#include <QPainter>
#include <QVariantAnimation>

namespace spirula::ui
{

namespace
{
constexpr int whole = 1000;
constexpr int glideMs = 500; ///< about the time between two reports of progress
constexpr int sweepMs = 1400;
constexpr qreal sweepLength = 0.3;
}

ProgressLine::ProgressLine(const QString &name, QWidget *parent)
    : QProgressBar(parent)
    , m_glide(new QVariantAnimation(this))
{
    setAccessibleName(name);
    setRange(0, whole);
    setValue(0);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_glide->setStartValue(0.0);
    m_glide->setEndValue(0.0);
    connect(m_glide, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] { update(); });
}

void ProgressLine::advance(int perMille)
{
    if (perMille < 0) {
        if (maximum() != 0) {
            setRange(0, 0);
            m_glide->setLoopCount(-1);
            m_glide->setStartValue(0.0);
            glideTo(1, Theme::ofApplication().motion(sweepMs));
        }
        return;
    }
    if (maximum() == 0) {
        restart();
    }
    perMille = std::min(perMille, whole);
    if (perMille > value()) {
        const qreal from = shown();
        setValue(perMille);
        m_glide->stop();
        m_glide->setStartValue(from);
        glideTo(qreal(perMille) / whole, isVisible() ? Theme::ofApplication().motion(glideMs) : 0);
    }
}

void ProgressLine::restart()
{
    setRange(0, whole);
    setValue(0);
    m_glide->stop();
    m_glide->setLoopCount(1);
    m_glide->setStartValue(0.0);
    glideTo(0, 0);
}

void ProgressLine::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void ProgressLine::glideTo(qreal amount, int milliseconds)
{
    m_glide->setEndValue(amount);
    m_glide->setDuration(milliseconds);
    if (milliseconds == 0) {
        m_glide->setLoopCount(1);
    }
    m_glide->start();
    update();
}

qreal ProgressLine::shown() const { return m_glide->currentValue().toReal(); }

QSize ProgressLine::sizeHint() const { return {metric::sideBar, metric::step4}; }

QSize ProgressLine::minimumSizeHint() const { return {metric::step48, metric::step4}; }

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    const qreal radius = height() / 2.0;
    brush::panel(painter, rect(), theme.colour(Token::line), {}, radius);
    qreal from = 0;
    qreal to = shown();
    if (maximum() == 0) {
        from = std::max(0.0, to * (1 + sweepLength) - sweepLength);
        to = std::min(1.0, to * (1 + sweepLength));
    }
    if (layoutDirection() == Qt::RightToLeft) {
        std::tie(from, to) = std::pair(1 - to, 1 - from);
    }
    if (to > from) {
        brush::panel(painter, QRectF(width() * from, 0, width() * (to - from), height()), theme.colour(m_ink),
                     {}, radius);
    }
}

}
