// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/entrybutton.h"

#include "parts/brush.h"
#include "parts/hover.h"
#include "parts/theme.h"

#include <QPainter>
#include <QStyle>

namespace spirula::ui
{

namespace
{
constexpr int iconSide = 20;
}

EntryButton::EntryButton(Icon icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_symbol(icon)
    , m_hover(new Hover(this))
{
    setEntryText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void EntryButton::setSymbol(Icon icon)
{
    m_symbol = icon;
    update();
}

void EntryButton::setEntryText(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    tell();
    update();
}

void EntryButton::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void EntryButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    tell();
    updateGeometry();
    update();
}

void EntryButton::tell() { setToolTip(m_narrow || sizeHint().width() > width() ? text() : QString()); }

void EntryButton::resizeEvent(QResizeEvent *) { tell(); }

QSize EntryButton::sizeHint() const
{
    const Theme &theme = Theme::ofApplication();
    const int sign = theme.scaled(iconSide) + 2 * metric::step12;
    const QFontMetrics metrics(theme.font(TextRole::body));
    const int words = m_narrow
        ? 0
        : metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_hint) + metric::step24;
    return {sign + words, theme.scaled(metric::control) + metric::step4};
}

QSize EntryButton::minimumSizeHint() const
{
    const int sign = Theme::ofApplication().scaled(iconSide) + 2 * metric::step8;
    return {sign, sizeHint().height()};
}

QRect EntryButton::signPlace() const
{
    const int side = Theme::ofApplication().scaled(iconSide);
    const int left = m_narrow ? (width() - side) / 2 : metric::step12;
    return QStyle::visualRect(layoutDirection(), rect(), {left, (height() - side) / 2, side, side});
}

void EntryButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    QColor fill = theme.colour(isChecked() ? Token::tint : isDown() ? Token::line : Token::hover);
    if (!isChecked() && !isDown()) {
        fill.setAlphaF(float(m_hover->amount()));
    }
    brush::panel(painter, rect(), fill, {}, metric::radiusControl);
    const QRect sign = signPlace();
    paintSign(painter, sign);
    if (!m_narrow) {
        paintText(painter, sign);
    }
}

void EntryButton::paintSign(QPainter &painter, const QRect &place)
{
    ui::icon(m_symbol, isChecked() ? Token::accent : Token::text)
        .paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
               isChecked() ? QIcon::On : QIcon::Off);
}

void EntryButton::paintText(QPainter &painter, const QRect &sign)
{
    const Theme &theme = Theme::ofApplication();
    const int left = metric::step12 + sign.width() + metric::step12;
    const QFontMetrics captions(theme.font(TextRole::caption));
    const int hintWidth = m_hint.isEmpty() ? 0 : captions.horizontalAdvance(m_hint) + metric::step12;
    const QRect room(left, 0, width() - left - metric::step8 - hintWidth, height());
    painter.setFont(theme.font(isChecked() ? TextRole::strong : TextRole::body));
    painter.setPen(theme.colour(isEnabled() ? Token::text : Token::muted));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (hintWidth > 0) {
        const QRect end(width() - hintWidth, 0, hintWidth - metric::step12, height());
        painter.setFont(theme.font(TextRole::caption));
        painter.setPen(theme.colour(Token::muted));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), end), Qt::AlignCenter, m_hint);
    }
}

}

#include "moc_entrybutton.cpp"
