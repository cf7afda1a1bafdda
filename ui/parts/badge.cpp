// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/badge.h"

#include "parts/brush.h"
#include "parts/theme.h"

#include <QPainter>

namespace spirula::ui
{

Badge::Badge(Kind kind, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    if (text.isEmpty()) {
        hide();
    }
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Badge::setText(const QString &text)
{
    if (text.isEmpty() != m_text.isEmpty()) {
        setHidden(text.isEmpty());
    }
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

QSize Badge::sizeHint() const
{
    const Theme &theme = Theme::ofApplication();
    const QFontMetrics metrics(theme.font(TextRole::caption));
    const int height = metrics.height() + metric::step4;
    return {std::max(height, metrics.horizontalAdvance(m_text) + 2 * metric::step8), height};
}

void Badge::paintEvent(QPaintEvent *)
{
    static constexpr Token inks[] = {Token::muted, Token::accent, Token::ok, Token::warn, Token::bad};
    const Theme &theme = Theme::ofApplication();
    const QColor ink = theme.colour(inks[static_cast<int>(m_kind)]);
    QPainter painter(this);
    brush::panel(painter, rect(), theme.colour(Token::surface), ink, height() / 2.0);
    painter.setFont(theme.font(TextRole::caption));
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

}
