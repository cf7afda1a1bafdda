// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/longtext.h"

#include "parts/tokens.h"

namespace spirula::ui
{

LongText::LongText(int mostCharacters, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFixedHeight(metric::row * 2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this, mostCharacters] { cut(mostCharacters); });
}

void LongText::cut(int most)
{
    if (const QString text = toPlainText(); text.size() > most) {
        const QSignalBlocker quiet(this);
        QTextCursor end = textCursor();
        end.setPosition(most);
        end.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        end.removeSelectedText(); // so that Ctrl+Z brings it back
    }
}

void LongText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) { // its context menu is still the same editing
        Q_EMIT editingFinished();
    }
}

}
