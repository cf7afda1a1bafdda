// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/iconbutton.h"

#include "parts/brush.h"
#include "parts/hover.h"
#include "parts/theme.h"

#include <QPainter>

namespace spirula::ui
{

namespace
{
constexpr int iconSide = 20;
}

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_symbol(icon)
    , m_hover(new Hover(this))
{
    setName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPopupMode(QToolButton::InstantPopup);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void IconButton::setSymbol(Icon symbol)
{
    m_symbol = symbol;
    update();
}

void IconButton::setInk(Token ink)
{
    m_ink = ink;
    update();
}

QSize IconButton::sizeHint() const
{
    const int side = Theme::ofApplication().scaled(metric::control);
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    QColor fill = theme.colour(isChecked() ? Token::tint : Token::hover);
    if (isDown()) {
        fill = theme.colour(Token::line);
    } else if (!isChecked()) {
        fill.setAlphaF(float(m_hover->amount()));
    }
    brush::panel(painter, rect(), fill, {}, metric::radiusControl);
    QRect place({}, QSize(1, 1) * theme.scaled(iconSide));
    place.moveCenter(rect().center());
    ui::icon(m_symbol, m_ink)
        .paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
               isChecked() ? QIcon::On : QIcon::Off);
}

}
