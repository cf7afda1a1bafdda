// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/cardskeleton.h"

#include "parts/brush.h"
#include "parts/theme.h"

#include <QTimer>

namespace spirula::ui
{

namespace
{
constexpr int patienceMs = 200;
constexpr int pulseMs = 1600;
constexpr int textLines = 1;
}

CardSkeleton::CardSkeleton(QWidget *parent)
    : QWidget(parent)
{
    m_pulse.setStartValue(1.0);
    m_pulse.setKeyValueAt(0.5, 0.5);
    m_pulse.setEndValue(1.0);
    m_pulse.setLoopCount(-1);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void CardSkeleton::setMode(CardMode mode)
{
    m_mode = mode;
    update();
}

void CardSkeleton::showEvent(QShowEvent *)
{
    QTimer::singleShot(patienceMs, this, [this] {
        m_visibleNow = isVisible();
        m_pulse.setDuration(Theme::ofApplication().motion(pulseMs));
        if (m_visibleNow && m_pulse.duration() > 0) {
            m_pulse.start();
        }
        update();
    });
}

void CardSkeleton::hideEvent(QHideEvent *)
{
    m_visibleNow = false;
    m_pulse.stop();
}

void CardSkeleton::paintEvent(QPaintEvent *)
{
    if (!m_visibleNow) {
        return;
    }
    const Theme &theme = Theme::ofApplication();
    const CardSizes sizes(theme, textLines);
    const int side = metric::pagePadding - CardSizes::gapX / 2;
    const QSize cell = sizes.cell(m_mode, width() - 2 * side);
    QPainter painter(this);
    painter.setOpacity(m_pulse.state() == QAbstractAnimation::Running ? m_pulse.currentValue().toReal() : 1);
    const auto bar = [&](QRect area) {
        area.setHeight(area.height() / 2);
        area.setWidth(area.width() * 2 / 3);
        brush::panel(painter, area, theme.colour(Token::line), {}, metric::radiusControl / 2.0);
    };
    for (int y = 0; y < height(); y += cell.height()) {
        for (int x = side; x + cell.width() <= width() - side + 1; x += cell.width()) {
            const CardGeometry at = sizes.geometry(m_mode, {QPoint(x, y), cell}, layoutDirection());
            brush::panel(painter, at.picture, theme.colour(Token::line), {}, metric::radiusCard);
            bar(at.title);
            bar(at.caption);
        }
    }
}

}
