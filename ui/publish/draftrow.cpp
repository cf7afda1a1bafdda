// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/draftrow.h"

#include "parts/filewish.h"
#include "parts/flowlayout.h"
#include "words/format.h"
#include "words/jobwords.h"
#include "words/publishwords.h"

#include <QVBoxLayout>

namespace spirula::ui
{

DraftRow::DraftRow(PublishDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_title(new QLineEdit(QString::fromStdString(draft.fields().title), this))
    , m_status(new TextLabel(TextRole::body, {}, this))
    , m_bar(new ProgressLine(words::preparing(), this))
    , m_estimate(new TextLabel(TextRole::caption, {}, this))
    , m_pause(new Button(Button::Kind::plain, words::pause(), this))
    , m_help(new Button(Button::Kind::plain, {}, this))
    , m_replace(new Button(Button::Kind::quiet, words::replaceFile(), this))
    , m_discard(new Button(Button::Kind::quiet, words::discard(), this))
{
    m_title->setAccessibleName(words::titleLabel());
    m_title->setMaxLength(120);
    m_status->setFit(TextLabel::Fit::wrap);
    m_estimate->setFit(TextLabel::Fit::wrap);
    m_status->setObjectName(QStringLiteral("status"));
    m_estimate->setObjectName(QStringLiteral("estimate"));
    m_help->setObjectName(QStringLiteral("help"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_discard->setObjectName(QStringLiteral("discard"));
    auto *buttons = new QWidget(this);
    auto *across = new FlowLayout(buttons, metric::step8);
    for (Button *button : {m_pause, m_help, m_replace, m_discard}) {
        across->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    for (QWidget *line : std::initializer_list<QWidget *>{m_title, m_status, m_bar, m_estimate, buttons}) {
        column->addWidget(line);
    }
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
    m_status->setInk(m_draft.error() || !m_problem.isEmpty() ? Token::bad : Token::text);
    if (m_draft.error()) {
        showError(*m_draft.error());
    } else {
        showProgress();
    }
    showEstimate();
}

void DraftRow::showEstimate()
{
    const auto &estimate = m_draft.estimate();
    const wire::HomeJob *job = m_draft.currentJob();
    const bool counts = estimate && estimate->bytes > 0 && m_draft.state() == PublishDraft::State::preparing
        && !(job && job->error); // then that says what is missing
    m_estimate->setVisible(counts);
    if (!counts) {
        return;
    }
    const QString size = words::bytes(estimate->bytes);
    const QString free = words::bytes(estimate->free);
    m_estimate->setInk(estimate->bytes > estimate->free ? Token::warn : Token::muted);
    m_estimate->setText(estimate->seconds
                            ? words::estimate(words::timeLeft(int(*estimate->seconds)), size, free)
                            : words::estimateSize(size, free));
}

void DraftRow::explain(const words::Explanation &why, const Error &error)
{
    m_status->setText(why.headline + QLatin1Char('\n') + why.sentences());
    m_status->setToolTip(words::details(error).toHtmlEscaped());
}

void DraftRow::showError(const Error &error)
{
    const words::Explanation why = words::explain(error);
    explain(why, error);
    m_helpId = why.actionId;
    m_help->setText(words::actionText(why.actionId));
    m_help->setVisible(m_helpId == u"tryAgain" || m_helpId == u"chooseAnother");
}

void DraftRow::showProgress()
{
    m_status->setToolTip({});
    const wire::HomeJob *job = m_draft.currentJob();
    const QString waiting = job ? words::waitReason(job->waitReason) : QString();
    if (!m_problem.isEmpty()) {
        m_status->setText(m_problem);
    } else if (m_draft.state() == PublishDraft::State::sending) {
        m_status->setText(words::sending());
    } else if (!job) {
        m_status->setText(words::readyToWatch());
    } else if (!waiting.isEmpty() && !m_draft.isPaused()) {
        if (job->error) { // what is missing, and that it goes on by itself
            explain(words::explain(*job->error), *job->error);
        } else {
            m_status->setText(waiting);
        }
        m_status->setInk(Token::warn);
    } else {
        const auto left = m_draft.secondsLeft();
        m_status->setText(words::progress(m_draft.isPaused() ? words::jobState(model::JobState::paused)
                                                             : words::jobStep(job->type, job->step),
                                          words::percent(job->progress),
                                          left ? words::timeLeft(int(*left)) : QString()));
    }
    if (const std::int64_t id = job ? job->id : 0; id != m_shownJob) {
        m_shownJob = id;
        m_bar->restart();
    }
    m_bar->advance(job ? job->progress : -1);
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
    askForFiles(this, {.title = words::replaceFile(), .folder = QFileInfo(m_draft.path()).absolutePath()},
                [this](const QStringList &paths) { m_draft.replaceFile(paths.front()); });
}

}
