// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifier.h"

#include "words/errorwords.h"
#include "words/programwords.h"

#include <KNotification>

namespace spirula
{

Notifier::Notifier(ui::HomeClient &client, std::function<bool()> wanted, QObject *parent)
    : QObject(parent)
    , m_wanted(std::move(wanted))
    , m_show([this](const Message &message) { showOnDesktop(message); })
{
    connect(&client, &ui::HomeClient::jobChanged, this, &Notifier::take);
}

void Notifier::take(const wire::HomeJob &job)
{
    if (!job.video) {
        return;
    }
    const QString name = QString::fromStdString(job.videoName);
    const bool first = job.type == model::JobType::prepareFirst || job.type == model::JobType::replaceFile;
    if (job.state == model::JobState::failed) {
        if (!m_failed.contains(job.id)) {
            m_failed.insert(job.id);
            const auto why = ui::words::explain(job.error.value_or(Error(ErrorCode::internal)));
            if (m_wanted()) {
                m_show(
                    {false, ui::words::videoFailed(name), why.headline + u' ' + why.sentences(), *job.video});
            }
        }
        return;
    }
    m_failed.remove(job.id); // it may fail again
    if (first && job.state == model::JobState::done && m_begun.erase(*job.video) > 0 && m_wanted()) {
        m_show({true, ui::words::videoReady(), name, *job.video});
    } else if (first && job.state != model::JobState::done) {
        m_begun.insert(*job.video);
    }
}

void Notifier::showOnDesktop(const Message &message)
{
    auto *shown
        = new KNotification(message.good ? QStringLiteral("videoReady") : QStringLiteral("videoFailed"));
    shown->setComponentName(QStringLiteral("spirula"));
    shown->setTitle(message.title);
    shown->setText(message.text.toHtmlEscaped());
    const auto open = [this, message] { Q_EMIT openWanted(message.video, message.good); };
    KNotificationAction *action
        = shown->addDefaultAction(message.good ? ui::words::watchIt() : ui::words::showIt());
    connect(action, &KNotificationAction::activated, this, open);
    shown->sendEvent();
}

}

#include "moc_notifier.cpp"
