// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/checklist.h"

#include "parts/textlabel.h"
#include "words/errorwords.h"
#include "words/sitewords.h"

#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

constexpr wire::ReachCheckKind kinds[]
    = {wire::ReachCheckKind::resolves, wire::ReachCheckKind::port, wire::ReachCheckKind::certificate,
       wire::ReachCheckKind::page, wire::ReachCheckKind::clock};

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

}

CheckList::CheckList(SiteState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    for (const wire::ReachCheckKind kind : kinds) {
        auto *line = TextLabel::paragraph(TextRole::body, {}, this);
        line->setObjectName(QStringLiteral("check-") + text(word(kind)));
        column->addWidget(line);
        m_lines[kind] = line;
    }
    hide();
}

void CheckList::run()
{
    setVisible(true);
    ++m_round;
    m_open = static_cast<int>(std::size(kinds));
    Q_EMIT runningChanged(true);
    for (const wire::ReachCheckKind kind : kinds) {
        m_lines[kind]->setInk(Token::muted);
        m_lines[kind]->setText(QStringLiteral("… ") + words::checkName(word(kind)));
        ask(kind, m_round);
    }
}

void CheckList::ask(wire::ReachCheckKind kind, int round)
{
    QCoro::connect(m_state.client().check(this, kind), this,
                   [this, kind, round](const Result<wire::HomeReachCheck> &answer) {
                       if (round != m_round) {
                           return;
                       }
                       showAnswer(kind, answer);
                       if (--m_open == 0) {
                           Q_EMIT runningChanged(false);
                       }
                   });
}

void CheckList::showAnswer(wire::ReachCheckKind kind, const Result<wire::HomeReachCheck> &answer)
{
    TextLabel *line = m_lines[kind];
    if (!answer) {
        line->setInk(Token::bad);
        line->setText(QStringLiteral("✗ ") + words::checkName(word(kind)) + QStringLiteral(": ")
                      + words::explain(answer.error()).headline);
        return;
    }
    switch (answer->state) {
    case wire::ReachCheckState::ok:
        line->setInk(Token::ok);
        line->setText(QStringLiteral("✓ ") + words::checkName(word(kind)));
        break;
    case wire::ReachCheckState::failed:
        line->setInk(Token::bad);
        line->setText(QStringLiteral("✗ ") + words::checkFailed(word(kind), answer->parameters));
        break;
    case wire::ReachCheckState::skipped:
        line->setInk(Token::muted);
        line->setText(QStringLiteral("– ") + words::checkSkipped(word(kind)));
        break;
    }
}

}
