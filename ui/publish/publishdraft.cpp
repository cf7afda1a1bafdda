// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishdraft.h"

#include "model/videorules.h"

#include <QCoro/QCoroTask>
#include <QFileInfo>

namespace spirula::ui
{

namespace
{
constexpr std::chrono::milliseconds typingPause(800);

bool isPreparing(model::JobType type)
{
    return type == model::JobType::prepareFirst || type == model::JobType::prepareQuality
        || type == model::JobType::makeStoryboard || type == model::JobType::replaceFile;
}

WallTime now() { return Clock().now(); }
}

PublishDraft::PublishDraft(HomeClient &client, QString path, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_path(std::move(path))
{
    m_fields.title = m_saved.title
        = model::titleFromFileName(QFileInfo(m_path).fileName().toUtf8().toStdString());
    follow();
    send();
}

PublishDraft::PublishDraft(HomeClient &client, Uuid id, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_id(id)
{
    follow();
    load();
}

void PublishDraft::follow()
{
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(typingPause);
    connect(&m_autosave, &QTimer::timeout, this, &PublishDraft::save);
    connect(&m_client, &HomeClient::videoChanged, this, [this](const wire::HomeVideo &video) {
        if (m_loaded && m_id == video.video.uuid) { // before that, load() fills the form
            take(video);
        }
    });
    connect(&m_client, &HomeClient::videoDeleted, this, [this](const Uuid &video) {
        if (m_id == video) {
            Q_EMIT gone();
        }
    });
    connect(&m_client, &HomeClient::jobChanged, this, &PublishDraft::takeJob);
    connect(&m_client, &HomeClient::jobProgress, this, &PublishDraft::takeProgress);
    connect(&m_client, &HomeClient::resync, this, &PublishDraft::comeBack);
    connect(&m_client, &HomeClient::stateChanged, this, [this](HomeClient::State state) {
        if (state == HomeClient::State::online && m_error && m_error->code == ErrorCode::notRunning) {
            comeBack();
        }
    });
}

/// The node is there again: what could not be sent goes now.
void PublishDraft::comeBack()
{
    if (m_id) {
        load();
    } else if (m_error && m_error->code == ErrorCode::notRunning) {
        send();
    }
}

PublishDraft::State PublishDraft::state() const
{
    if (m_error) {
        return State::failed;
    }
    if (!m_loaded) {
        return State::sending;
    }
    return currentJob() ? State::preparing : State::ready;
}

const wire::HomeJob *PublishDraft::currentJob() const
{
    const wire::HomeJob *current = nullptr;
    for (const auto &[id, job] : m_jobs) {
        if (job.state == model::JobState::running) {
            return &job;
        }
        if (!current || job.priority < current->priority) {
            current = &job;
        }
    }
    return current;
}

bool PublishDraft::isBroken() const
{
    return m_error && (!m_id || m_video.video.state == model::VideoState::transcodingFailed);
}

bool PublishDraft::isPaused() const
{
    const wire::HomeJob *job = currentJob();
    return job && (job->state == model::JobState::paused || job->waitReason == "paused");
}

QString PublishDraft::problem() const { return m_fields.problem(m_video.hasPassword, now()); }

void PublishDraft::setFields(PublishFields fields)
{
    m_fields = std::move(fields);
    if (!isOut() && hasChanges()) {
        m_autosave.start();
    }
}

void PublishDraft::send()
{
    m_error.reset();
    wire::PublishRequest request;
    request.path = m_path.toStdString();
    request.name = m_fields.savable(m_saved, false, now()).title;
    request.privacy
        = m_fields.privacy == model::Privacy::password ? model::Privacy::everyone : m_fields.privacy;
    request.draft = true;
    ++m_asking;
    QCoro::connect(m_client.publish(this, request), this, [this](const Result<wire::HomeVideo> &video) {
        --m_asking;
        if (!video) {
            return fail(video.error());
        }
        m_id = video->video.uuid;
        if (m_discarding) {
            return removeUnwanted();
        }
        m_savedAt = now();
        take(*video);
        Q_EMIT saved();
        askEstimate();
        goOn();
    });
    Q_EMIT changed();
}

void PublishDraft::load()
{
    ++m_asking;
    QCoro::connect(m_client.video(this, *m_id), this, [this](const Result<wire::HomeVideo> &video) {
        --m_asking;
        if (!video) {
            return fail(video.error());
        }
        const bool first = !m_loaded;
        if (first) {
            m_fields = m_saved = PublishFields::of(*video);
        }
        take(*video);
        if (first) {
            Q_EMIT loaded();
        }
        askEstimate();
        goOn(); // with what was typed while the node was away
    });
}

void PublishDraft::askEstimate()
{
    QCoro::connect(m_client.estimate(this, *m_id), this, [this](const Result<wire::HomeEstimate> &estimate) {
        if (estimate) {
            m_estimate = *estimate;
            Q_EMIT changed();
        }
    });
}

void PublishDraft::take(const wire::HomeVideo &video)
{
    const bool measured = m_loaded && m_video.video.durationMs == 0 && video.video.durationMs > 0;
    const PublishFields before = m_fields;
    if (video.video.updatedAt >= m_video.video.updatedAt) { // an answer may overtake the news of before
        m_fields.meet(m_saved, PublishFields::of(video));
    }
    m_loaded = true;
    m_video = video;
    m_error.reset();
    m_jobs.clear();
    for (const wire::HomeJob &job : video.jobs) {
        takeJob(job);
    }
    if (measured) {
        askEstimate();
    }
    Q_EMIT changed();
    if (!(m_fields == before)) {
        Q_EMIT loaded();
    }
}

void PublishDraft::takeJob(const wire::HomeJob &job)
{
    if (!m_id || job.video != m_id || !isPreparing(job.type)) {
        return;
    }
    m_jobs.erase(job.id);
    if (job.state == model::JobState::failed) {
        m_error = job.error.value_or(Error(ErrorCode::internal));
    } else if (job.state != model::JobState::done && job.state != model::JobState::cancelled) {
        m_jobs[job.id] = job;
    }
    Q_EMIT changed();
}

void PublishDraft::takeProgress(const wire::HomeProgress &progress)
{
    const auto job = m_jobs.find(progress.job);
    if (job == m_jobs.end()) {
        return;
    }
    job->second.state = model::JobState::running;
    job->second.progress = progress.progress;
    job->second.step = progress.step;
    m_secondsLeft = progress.secondsLeft;
    Q_EMIT changed();
}

void PublishDraft::fail(const Error &error)
{
    m_publishWanted = m_publishesNow = false;
    m_error = error;
    Q_EMIT changed();
    settle();
}

void PublishDraft::save()
{
    m_saveWanted = isOut();
    if (!m_loaded || m_pushing) {
        return; // goOn() does it when the answer is here
    }
    m_autosave.stop();
    PublishFields sent = isOut() ? m_fields : m_fields.savable(m_saved, m_video.hasPassword, now());
    wire::VideoChangeRequest change = sent.changesSince(m_saved);
    m_saveWanted = false;
    if (change == wire::VideoChangeRequest()) {
        return settle();
    }
    push(std::move(change), std::move(sent), false);
}

void PublishDraft::publish()
{
    m_publishWanted = true;
    if (!m_loaded || m_pushing) {
        Q_EMIT changed();
        return;
    }
    m_autosave.stop();
    wire::VideoChangeRequest change = m_fields.changesSince(m_saved);
    if (!m_fields.publishAt) {
        change.draft = false;
    }
    push(std::move(change), m_fields, true);
}

void PublishDraft::push(wire::VideoChangeRequest change, PublishFields sent, bool publishing)
{
    m_pushing = true;
    m_publishesNow = publishing;
    ++m_asking;
    QCoro::connect(m_client.change(this, *m_id, std::move(change)), this,
                   [this, sent = std::move(sent), publishing](const Result<wire::HomeVideo> &video) {
                       m_pushing = m_publishesNow = false;
                       --m_asking;
                       if (!video) {
                           m_saveWanted = isOut() && video.error().code == ErrorCode::notRunning;
                           return fail(video.error());
                       }
                       m_saved = sent;
                       m_savedAt = now();
                       take(*video);
                       if (publishing) {
                           m_publishWanted = false;
                           Q_EMIT published();
                           return;
                       }
                       Q_EMIT saved();
                       goOn();
                   });
    Q_EMIT changed();
}

/// What was asked for or typed while the node was busy with something else.
void PublishDraft::goOn()
{
    if (m_publishWanted) {
        publish();
    } else if (m_saveWanted || !isOut()) {
        save();
    } else {
        settle();
    }
}

void PublishDraft::answerTo(Answer<wire::HomeVideo> answer)
{
    ++m_asking;
    QCoro::connect(std::move(answer), this, [this](const Result<wire::HomeVideo> &video) {
        --m_asking;
        if (!video) {
            return fail(video.error());
        }
        take(*video);
        settle();
    });
}

void PublishDraft::setPaused(bool paused)
{
    for (const auto &[id, job] : m_jobs) {
        QCoro::connect(paused ? m_client.pauseJob(this, id) : m_client.resumeJob(this, id), this,
                       [this](const Result<wire::HomeJob> &answer) {
                           if (answer) {
                               takeJob(*answer);
                           }
                       });
    }
}

void PublishDraft::tryAgain()
{
    if (!m_id) {
        return send();
    }
    m_error.reset();
    const auto failed = std::find_if(m_video.jobs.begin(), m_video.jobs.end(), [](const wire::HomeJob &job) {
        return job.state == model::JobState::failed;
    });
    if (failed == m_video.jobs.end()) {
        return load();
    }
    QCoro::connect(m_client.retryJob(this, failed->id), this, [this](const Result<wire::HomeJob> &job) {
        if (job) {
            load();
        } else {
            fail(job.error());
        }
    });
}

void PublishDraft::replaceFile(const QString &path)
{
    m_path = path;
    if (m_id) {
        answerTo(m_client.replaceFile(this, *m_id, path));
    } else {
        send();
    }
}

void PublishDraft::setCaption(const QString &language, const QString &path)
{
    if (m_id) {
        answerTo(m_client.setCaption(this, *m_id, language, path));
    }
}

void PublishDraft::removeCaption(const QString &language)
{
    if (m_id) {
        answerTo(m_client.removeCaption(this, *m_id, language));
    }
}

void PublishDraft::close()
{
    m_closing = true;
    m_publishWanted = m_publishesNow;
    m_autosave.stop();
    isOut() || m_pushing ? settle() : save();
    if (!m_loaded) {
        settle();
    }
}

void PublishDraft::discard()
{
    m_closing = m_discarding = true;
    m_autosave.stop();
    settle();
}

void PublishDraft::removeUnwanted()
{
    ++m_asking;
    QCoro::connect(m_client.remove(this, *m_id, 0), this, [this](const Result<> &) {
        --m_asking;
        settle();
    });
}

/// Something of it is neither at the node nor given up.
bool PublishDraft::isUnkept() const
{
    if (isOut()) {
        return m_saveWanted;
    }
    if (!m_loaded) {
        return !m_id && m_error && m_error->code == ErrorCode::notRunning; // else it is no video
    }
    const PublishFields savable = m_fields.savable(m_saved, m_video.hasPassword, now());
    return savable.changesSince(m_saved) != wire::VideoChangeRequest();
}

void PublishDraft::settle()
{
    if (!m_closing || m_asking > 0) {
        return;
    }
    if (!m_discarding && isUnkept()) {
        Q_EMIT notKept(m_error.value_or(Error(ErrorCode::internal)));
        return;
    }
    if (!m_discarding) {
        Q_EMIT kept();
    }
    deleteLater();
}

}
