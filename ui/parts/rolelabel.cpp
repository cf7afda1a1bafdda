// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/rolelabel.h"

namespace spirula::ui
{

RoleLabel::RoleLabel(TextRole role, QWidget *parent, Token token)
    : QLabel(parent)
    , m_role(role)
    , m_token(token)
{
    setTextFormat(Qt::PlainText); // a video's title is no markup
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&Theme::ofApplication(), &Theme::changed, this, &RoleLabel::paintAnew);
    paintAnew();
}

RoleLabel::RoleLabel(const QString &text, TextRole role, QWidget *parent, Token token)
    : RoleLabel(role, parent, token)
{
    setText(text);
}

void RoleLabel::setToken(Token token)
{
    m_token = token;
    paintAnew();
}

void RoleLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void RoleLabel::paintAnew()
{
    const Theme &theme = Theme::ofApplication();
    setFont(theme.font(m_role));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.colour(m_token));
    setPalette(colours);
}

}
