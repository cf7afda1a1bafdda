// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/draftrow.h"

#include "parts/theme.h"
#include "words/errorwords.h"
#include "words/format.h"
#include "words/jobwords.h"
#include "words/publishwords.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
void paint(QLabel *label, Token token)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, Theme::ofApplication().colour(token));
    label->setPalette(palette);
}
}

DraftRow::DraftRow(PublishDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_title(new QLineEdit(QString::fromStdString(draft.fields().title), this))
    , m_status(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_estimate(new QLabel(this))
    , m_pause(new QPushButton(this))
    , m_help(new QPushButton(this))
    , m_replace(new QPushButton(words::replaceFile(), this))
    , m_discard(new QPushButton(words::discard(), this))
{
    m_title->setAccessibleName(words::titleLabel());
    m_title->setMaxLength(120);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setObjectName(QStringLiteral("status"));
    m_help->setObjectName(QStringLiteral("help"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_pause, m_help, m_replace, m_discard}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addWidget(m_bar);
    column->addWidget(m_estimate);
    column->addLayout(buttons);
    connect(m_title, &QLineEdit::textEdited, this, &DraftRow::titleChanged);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        PublishFields fields = m_draft.fields();
        fields.title = text.trimmed().toStdString();
        m_draft.setFields(std::move(fields));
    });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_draft.setPaused(!m_draft.isPaused()); });
    connect(m_help, &QPushButton::clicked, this, &DraftRow::help);
    connect(m_replace, &QPushButton::clicked, this, &DraftRow::chooseFile);
    connect(m_discard, &QPushButton::clicked, this, &DraftRow::discarded);
    connect(&m_draft, &PublishDraft::changed, this, &DraftRow::showDraft);
    showDraft();
}

void DraftRow::setTitleShown(bool shown)
{
    m_title->setVisible(shown);
    m_title->setText(QString::fromStdString(m_draft.fields().title));
}

void DraftRow::showProblem(const QString &sentence)
{
    m_problem = sentence;
    showDraft();
}

void DraftRow::showDraft()
{
    const PublishDraft::State state = m_draft.state();
    m_bar->setVisible(state == PublishDraft::State::sending || state == PublishDraft::State::preparing);
    m_pause->setVisible(state == PublishDraft::State::preparing);
    m_pause->setText(m_draft.isPaused() ? words::resume() : words::pause());
    m_replace->setVisible(m_draft.isOut() || state == PublishDraft::State::ready);
    m_discard->setVisible(!m_draft.isOut());
    m_help->hide();
    paint(m_status, m_draft.error() || !m_problem.isEmpty() ? Token::bad : Token::text);
    if (m_draft.error()) {
        showError(*m_draft.error());
    } else {
        showProgress();
    }
    const auto &estimate = m_draft.estimate();
    m_estimate->setVisible(estimate && estimate->bytes > 0 && state == PublishDraft::State::preparing);
    if (estimate) {
        const QString size = words::bytes(estimate->bytes);
        const QString free = words::bytes(estimate->free);
        m_estimate->setText(estimate->seconds
                                ? words::estimate(words::timeLeft(int(*estimate->seconds)), size, free)
                                : words::estimateSize(size, free));
    }
}

void DraftRow::showError(const Error &error)
{
    const words::Explanation why = words::explain(error);
    m_status->setText(why.headline + QLatin1Char('\n') + why.sentences());
    m_status->setToolTip(words::details(error));
    m_helpId = why.actionId;
    m_help->setText(words::actionText(why.actionId));
    m_help->setVisible(m_helpId == u"tryAgain" || m_helpId == u"chooseAnother");
}

void DraftRow::showProgress()
{
    m_status->setToolTip({});
    const wire::HomeJob *job = m_draft.currentJob();
    if (!m_problem.isEmpty()) {
        m_status->setText(m_problem);
    } else if (m_draft.state() == PublishDraft::State::sending) {
        m_status->setText(words::sending());
    } else if (!job) {
        m_status->setText(words::readyToWatch());
    } else {
        const auto left = m_draft.secondsLeft();
        m_status->setText(words::progress(m_draft.isPaused() ? words::jobState(model::JobState::paused)
                                                             : words::jobStep(job->type, job->step),
                                          words::percent(job->progress),
                                          left ? words::timeLeft(int(*left)) : QString()));
    }
    m_bar->setRange(0, job ? 1000 : 0);
    m_bar->setValue(job ? job->progress : 0);
}

void DraftRow::help()
{
    if (m_helpId == u"chooseAnother") {
        chooseFile();
    } else {
        m_draft.tryAgain();
    }
}

void DraftRow::chooseFile()
{
    auto *dialog = new QFileDialog(this, words::replaceFile());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_draft, &PublishDraft::replaceFile);
    dialog->open();
}

}
