// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/linklabel.h"

namespace spirula::ui
{

LinkLabel::LinkLabel(TextRole role, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(&Theme::ofApplication(), &Theme::changed, this, &LinkLabel::follow);
    follow();
    hide();
}

void LinkLabel::setLinks(const QString &richText)
{
    setText(richText);
    setVisible(!richText.isEmpty());
}

void LinkLabel::follow()
{
    setFont(Theme::ofApplication().font(m_role));
    setPalette(Theme::ofApplication().palette());
    const QString links = text();
    setText({}); // the same text again would be passed over
    setText(links); // links take their colour from the application's palette when the text is set
}

}
