// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/barbutton.h"

#include "parts/brush.h"
#include "parts/buttonkeys.h"
#include "parts/hover.h"
#include "parts/theme.h"

#include <QPainter>

namespace spirula::ui
{
namespace
{

constexpr int iconSide = 20;
constexpr float lightest = 0.24F; ///< how much white a pressed button has

}

BarButton::BarButton(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_hover(new Hover(this))
{
    setName(name);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the player
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::ArrowCursor);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

BarButton::BarButton(Icon icon, const QString &name, QWidget *parent)
    : BarButton(name, parent)
{
    m_symbol = icon;
}

BarButton::BarButton(const QString &text, const QString &name, QWidget *parent)
    : BarButton(name, parent)
{
    setText(text);
}

void BarButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void BarButton::setSymbol(Icon symbol)
{
    m_symbol = symbol;
    update();
}

QSize BarButton::sizeHint() const
{
    const Theme &theme = Theme::ofApplication();
    const int side = theme.scaled(metric::control);
    if (m_symbol)
        return {side, side};
    const int width = QFontMetrics(theme.font(TextRole::strong)).horizontalAdvance(text());
    return {std::max(side, width + 2 * metric::step8), side};
}

bool BarButton::event(QEvent *event) { return claimSpace(*event) || QAbstractButton::event(event); }

void BarButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    QColor panel = theme.colour(Token::onPicture);
    panel.setAlphaF(isDown() ? lightest : lightest * float(m_hover->amount()) * 2 / 3);
    brush::panel(painter, rect(), panel, {}, metric::radiusControl);
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    if (m_symbol) {
        QRect place({}, QSize(1, 1) * theme.scaled(iconSide));
        place.moveCenter(rect().center());
        ui::icon(*m_symbol, Token::onPicture)
            .paint(&painter, place, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
        return;
    }
    painter.setFont(theme.font(TextRole::strong));
    painter.setPen(theme.colour(Token::onPicture));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}
