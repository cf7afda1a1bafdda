// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/activityrow.h"

#include "parts/banner.h"
#include "parts/iconbutton.h"
#include "parts/progressline.h"
#include "parts/textlabel.h"
#include "words/activitywords.h"
#include "words/errorwords.h"
#include "words/jobwords.h"

#include <QHBoxLayout>

namespace spirula::ui
{

namespace
{

QString titleOf(const wire::HomeJob &job)
{
    return job.videoName.empty() ? words::jobStep(job.type, {}) : QString::fromStdString(job.videoName);
}

QString stateOf(const ActivityJobs::Entry &entry)
{
    const wire::HomeJob &job = entry.job;
    if (job.state == model::JobState::running) {
        return words::working(words::jobStep(job.type, job.step), job.progress, entry.secondsLeft);
    }
    if (job.state == model::JobState::waiting && !job.waitReason.empty()) {
        return words::waitingFor(QString::fromStdString(job.waitReason));
    }
    return words::stepAndState(words::jobStep(job.type, job.step), words::jobState(job.state));
}

}

ActivityRow::ActivityRow(HomeClient &client, const ActivityJobs::Entry &entry, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_title(new TextLabel(TextRole::strong, {}, this))
    , m_state(new TextLabel(TextRole::caption, {}, this))
    , m_progress(new ProgressLine(titleOf(entry.job), this))
    , m_pause(new IconButton(Icon::pause, words::pauseWork(), this))
    , m_cancel(new IconButton(Icon::close, words::cancelWork(), this))
{
    m_title->setFit(TextLabel::Fit::elide);
    m_state->setFit(TextLabel::Fit::elide);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_state);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addLayout(texts, 1);
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::step8, 0, metric::step8);
    column->setSpacing(metric::step4);
    column->addLayout(line);
    column->addWidget(m_progress);
    connect(m_pause, &QAbstractButton::clicked, this, &ActivityRow::pauseOrResume);
    connect(m_cancel, &QAbstractButton::clicked, this, &ActivityRow::cancel);
    show(entry);
}

void ActivityRow::show(const ActivityJobs::Entry &entry)
{
    const bool changed = m_job.state != entry.job.state || m_job.id == 0;
    m_job = entry.job;
    m_title->setText(titleOf(m_job));
    m_state->setText(stateOf(entry));
    m_progress->advance(m_job.progress);
    if (changed) {
        showButtons();
        showError();
    }
}

void ActivityRow::showButtons()
{
    const bool paused = m_job.state == model::JobState::paused;
    const bool isFailed = m_job.state == model::JobState::failed;
    m_pause->setSymbol(paused ? Icon::play : Icon::pause);
    m_pause->setName(paused ? words::resumeWork() : words::pauseWork());
    m_pause->setVisible(!isFailed);
    m_cancel->setVisible(!isFailed);
    m_state->setVisible(!isFailed);
    m_progress->setVisible(!isFailed);
}

void ActivityRow::showError()
{
    delete m_error;
    if (m_job.state != model::JobState::failed) {
        return;
    }
    const Error error = m_job.error.value_or(Error(ErrorCode::internal));
    const words::Explanation why = words::explain(error);
    m_error = new Banner(Banner::Kind::error, why.headline, why.sentences(), this);
    m_error->setDetails(words::details(error));
    connect(m_error->addAction(words::actionText(QStringLiteral("tryAgain"))), &QAbstractButton::clicked,
            this, [this] { send(m_client.retryJob(this, m_job.id)); });
    layout()->addWidget(m_error);
}

void ActivityRow::send(Answer<wire::HomeJob> answer)
{
    QCoro::connect(std::move(answer), this, [this](const Result<wire::HomeJob> &job) {
        if (!job) {
            Q_EMIT failed(job.error()); // what worked comes as news
        }
    });
}

void ActivityRow::pauseOrResume()
{
    const bool paused = m_job.state == model::JobState::paused;
    send(paused ? m_client.resumeJob(this, m_job.id) : m_client.pauseJob(this, m_job.id));
}

void ActivityRow::cancel()
{
    QCoro::connect(m_client.cancelJob(this, m_job.id), this, [this](const Result<wire::HomeJob> &job) {
        if (job) {
            Q_EMIT cancelled(*job);
        } else {
            Q_EMIT failed(job.error());
        }
    });
}

}

#include "moc_activityrow.cpp"
