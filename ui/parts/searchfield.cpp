// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/searchfield.h"

#include "parts/icons.h"
#include "parts/theme.h"
#include "words/partswords.h"

#include <QAction>
#include <QKeyEvent>

namespace spirula::ui
{

namespace
{
constexpr int pauseMs = 150;
}

SearchField::SearchField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new QAction(icon(Icon::close, Token::muted), words::clearSearch(), this))
{
    setAccessibleName(name);
    setPlaceholderText(name);
    addAction(icon(Icon::search, Token::muted), QLineEdit::LeadingPosition);
    addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::search);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        text.isEmpty() ? search() : m_pause.start();
    });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::search()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (wanted != m_last) {
        m_last = wanted;
        Q_EMIT searched(wanted);
    }
}

}
