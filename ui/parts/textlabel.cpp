// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/textlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace spirula::ui
{

TextLabel::TextLabel(TextRole role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_ink(role == TextRole::caption ? Token::muted : Token::text)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::ofApplication(), &Theme::changed, this, &TextLabel::follow);
    follow();
    alignToStart();
}

TextLabel *TextLabel::paragraph(TextRole role, const QString &text, QWidget *parent, std::optional<Token> ink)
{
    auto *label = new TextLabel(role, text, parent);
    label->setFit(Fit::wrap);
    label->setSelectable(true);
    label->setInk(ink.value_or(label->m_ink));
    return label;
}

void TextLabel::setFit(Fit fit)
{
    m_fit = fit;
    setWordWrap(fit == Fit::wrap);
    QSizePolicy policy(fit == Fit::line ? QSizePolicy::Preferred : QSizePolicy::Expanding,
                       QSizePolicy::Preferred);
    policy.setHeightForWidth(fit == Fit::wrap);
    setSizePolicy(policy);
}

void TextLabel::setInk(Token ink)
{
    m_ink = ink;
    follow();
}

void TextLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

void TextLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void TextLabel::follow()
{
    const Theme &theme = Theme::ofApplication();
    setFont(theme.font(m_role));
    QPalette colours = theme.palette();
    colours.setColor(QPalette::WindowText, theme.colour(m_ink));
    colours.setColor(QPalette::Disabled, QPalette::WindowText, theme.colour(Token::muted));
    setPalette(colours);
}

/// QLabel goes by the direction of its text: a name in Latin letters would stand on the wrong side of an
/// interface from right to left.
void TextLabel::alignToStart()
{
    if (!alignment().testFlag(Qt::AlignHCenter)) {
        setAlignment((alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute
                     | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    }
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        alignToStart();
    }
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_fit == Fit::elide ? QSize(std::min(size.width(), metric::step48), size.height()) : size;
}

QString TextLabel::shown() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (m_fit != Fit::elide || shown() == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()), shown());
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_fit == Fit::elide && toolTip().isEmpty() && shown() != text()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

}
