// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/linkfield.h"

#include "client/homeclient.h"
#include "parts/icons.h"
#include "parts/surface.h"
#include "shell/entrybutton.h"
#include "words/shellwords.h"

#include <QAction>
#include <QFileInfo>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

Icon signOf(PastedText::Kind kind)
{
    switch (kind) {
    case PastedText::Kind::ownVideo:
        return Icon::play;
    case PastedText::Kind::link:
        return Icon::openOutside;
    case PastedText::Kind::files:
        return Icon::upload;
    case PastedText::Kind::words:
        break;
    }
    return Icon::search;
}

QString sentence(const PastedText &what, const QString &text)
{
    switch (what.kind) {
    case PastedText::Kind::ownVideo:
        return words::watchThis();
    case PastedText::Kind::link:
        return words::cantPlayYetOpen();
    case PastedText::Kind::files:
        return words::publishFiles(QFileInfo(what.files.constFirst()).fileName(), int(what.files.size()));
    case PastedText::Kind::words:
        break;
    }
    return words::findInMyVideos(text);
}

}

LinkField::LinkField(HomeClient &client, QWidget *parent)
    : QLineEdit(parent)
    , m_client(client)
{
    setPlaceholderText(words::searchOrPaste());
    setAccessibleName(words::searchOrPaste());
    setClearButtonEnabled(false);
    addAction(icon(Icon::search, Token::muted), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, &LinkField::answer);
    connect(this, &QLineEdit::returnPressed, this, &LinkField::go);
}

void LinkField::begin(const QString &text)
{
    setText(text);
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void LinkField::answer()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        if (m_panel) {
            m_panel->hide();
        }
        return;
    }
    if (!m_panel) {
        m_panel = new Surface(Token::surface, metric::radiusCard, window());
        m_answer = new EntryButton(Icon::search, {}, m_panel);
        m_answer->setFocusPolicy(Qt::NoFocus); // Enter in the field does the same
        m_answer->setHint(words::enterKey());
        auto *column = new QVBoxLayout(m_panel);
        column->setContentsMargins(metric::step4, metric::step4, metric::step4, metric::step4);
        column->addWidget(m_answer);
        connect(m_answer, &QAbstractButton::clicked, this, &LinkField::go);
        window()->installEventFilter(this);
    }
    m_what = recognise(typed, m_siteUrls);
    m_answer->setSymbol(signOf(m_what.kind));
    m_answer->setEntryText(sentence(m_what, typed));
    setAccessibleDescription(m_answer->text());
    place();
    m_panel->show();
    m_panel->raise();
    if (m_what.kind == PastedText::Kind::ownVideo) {
        askTitle();
    }
}

void LinkField::askTitle()
{
    QCoro::connect(m_client.video(this, m_what.video), this,
                   [this, asked = m_what.video](const Result<wire::HomeVideo> &video) {
                       if (m_what.kind != PastedText::Kind::ownVideo || m_what.video != asked || !m_answer) {
                           return;
                       }
                       if (video) {
                           m_answer->setEntryText(
                               words::watchVideo(QString::fromStdString(video->video.name)));
                       } else if (video.error().code == ErrorCode::notFound) {
                           m_answer->setEntryText(words::linkLeadsNowhere());
                       }
                   });
}

void LinkField::place()
{
    if (m_panel) {
        const QPoint below = mapTo(window(), QPoint(0, height() + metric::step4));
        m_panel->setGeometry(QRect(below, QSize(width(), m_panel->sizeHint().height())));
    }
}

void LinkField::go()
{
    const QString typed = text().trimmed();
    if (!typed.isEmpty()) {
        m_panel->hide();
        Q_EMIT wanted(recognise(typed, m_siteUrls), typed);
    }
}

bool LinkField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(this, &LinkField::place, Qt::QueuedConnection); // after the layout
    }
    return QLineEdit::eventFilter(watched, event);
}

void LinkField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_panel && !m_panel->underMouse()) {
        m_panel->hide();
    }
}

void LinkField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        clearFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}

#include "moc_linkfield.cpp"
