// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/button.h"

#include "parts/brush.h"
#include "parts/buttonkeys.h"
#include "parts/hover.h"
#include "parts/theme.h"

#include <QPainter>
#include <QStyle>

namespace spirula::ui
{

namespace
{
constexpr int iconSide = 16;
constexpr qreal pressedShade = 0.18; ///< how far a pressed button goes towards the text's colour
constexpr qreal hoverShade = 0.09;
}

Button::Button(Kind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
    , m_hover(new Hover(this))
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Button::Button(Kind kind, Icon icon, const QString &text, QWidget *parent)
    : Button(kind, text, parent)
{
    setSymbol(icon);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setSymbol(Icon symbol)
{
    m_symbol = symbol;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const Theme &theme = Theme::ofApplication();
    const int side = theme.scaled(iconSide) + metric::step8;
    int width = QFontMetrics(theme.font(TextRole::strong)).size(Qt::TextShowMnemonic, text()).width();
    width += (m_symbol ? side : 0) + (menu() ? side : 0);
    return {width + 2 * metric::step16, theme.scaled(metric::control)};
}

Token Button::ink() const
{
    if (!isEnabled()) {
        return Token::muted;
    }
    switch (m_kind) {
    case Kind::primary:
        return Token::onAccent;
    case Kind::danger:
        return Token::bad;
    case Kind::quiet:
        return Token::accent;
    case Kind::plain:
        break;
    }
    return Token::text;
}

void Button::paintPanel(QPainter &painter) const
{
    const Theme &theme = Theme::ofApplication();
    const qreal shade = isDown() ? pressedShade : hoverShade * m_hover->amount();
    QColor fill;
    QColor line;
    if (m_kind == Kind::primary) {
        fill = isEnabled() ? brush::mix(theme.colour(Token::accent), theme.colour(Token::text), shade)
                           : theme.colour(Token::hover);
    } else {
        const Token ground = isChecked() ? Token::tint : Token::surface;
        fill = brush::mix(theme.colour(ground), theme.colour(Token::text), shade);
        line = theme.colour(isEnabled() ? Token::edge : Token::line);
        if (m_kind == Kind::quiet) {
            line = QColor(); // "{}" would be Qt::color0, which is white
            fill.setAlphaF(isChecked() ? 1 : std::min(1.0, shade / hoverShade));
        }
    }
    brush::panel(painter, rect(), fill, line, metric::radiusControl);
}

void Button::paintContent(QPainter &painter)
{
    const Theme &theme = Theme::ofApplication();
    const int side = theme.scaled(iconSide);
    const QFont font = theme.font(TextRole::strong);
    const int gap = metric::step8;
    const int left = m_symbol ? side + gap : 0;
    const int right = menu() ? side + gap : 0;
    const QRect inner = rect().adjusted(metric::step8, 0, -metric::step8, 0);
    const int room = inner.width() - left - right;
    const QString shown = QFontMetrics(font).elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int width = QFontMetrics(font).size(Qt::TextShowMnemonic, shown).width();
    int x = inner.x() + (room - width) / 2;
    const auto place = [this](int at, int wide, int high) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(at, (height() - high) / 2, wide, high));
    };
    const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    if (m_symbol) {
        ui::icon(*m_symbol, ink())
            .paint(&painter, place(x, side, side), Qt::AlignCenter, mode,
                   isChecked() ? QIcon::On : QIcon::Off);
        x += left;
    }
    painter.setFont(font);
    painter.setPen(theme.colour(ink()));
    painter.drawText(place(x, width, height()), Qt::AlignCenter | Qt::TextShowMnemonic, shown);
    if (menu()) {
        ui::icon(Icon::down, ink())
            .paint(&painter, place(x + width + gap, side, side), Qt::AlignCenter, mode);
    }
}

bool Button::event(QEvent *event) { return claimSpace(*event) || QPushButton::event(event); }

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPanel(painter);
    paintContent(painter);
}

}
