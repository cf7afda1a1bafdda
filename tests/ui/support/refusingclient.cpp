// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/refusingclient.h"

namespace spirula::ui
{

Answer<model::Page<wire::HomeVideo>> RefusingClient::videos(QObject *, model::VideoQuery)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeStatus> RefusingClient::status(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeStorage> RefusingClient::storage(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<std::vector<wire::HomeEncoder>> RefusingClient::encoders(QObject *)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<> RefusingClient::reloadCertificate(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<> RefusingClient::stop(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<model::Settings> RefusingClient::settings(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<model::Settings> RefusingClient::changeSettings(QObject *, model::Settings, model::Settings)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeProfile> RefusingClient::account(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeProfile> RefusingClient::changeAccount(QObject *, wire::ProfileChangeRequest)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeProfile> RefusingClient::channel(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeProfile> RefusingClient::changeChannel(QObject *, wire::ProfileChangeRequest)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeVideo> RefusingClient::video(QObject *, Uuid) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeVideo> RefusingClient::publish(QObject *, wire::PublishRequest)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeVideo> RefusingClient::change(QObject *, Uuid, wire::VideoChangeRequest)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<> RefusingClient::remove(QObject *, Uuid, int) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeVideo> RefusingClient::restore(QObject *, Uuid) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeVideo> RefusingClient::replaceFile(QObject *, Uuid, QString)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<QImage> RefusingClient::frame(QObject *, Uuid, qint64, int) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeVideo> RefusingClient::testClip(QObject *, wire::TestClipRequest)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeVideo> RefusingClient::setCaption(QObject *, Uuid, QString, QString)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeVideo> RefusingClient::removeCaption(QObject *, Uuid, QString)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeVideo> RefusingClient::setChapters(QObject *, Uuid, std::vector<model::Chapter>)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeVideo> RefusingClient::prepare(QObject *, Uuid, std::vector<int>)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<QByteArray> RefusingClient::videoFile(QObject *, Uuid, QString)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<QByteArray> RefusingClient::avatar(QObject *, QString) { co_return Error(ErrorCode::notRunning); }

Answer<model::Page<wire::HomeJob>> RefusingClient::jobs(QObject *, wire::JobQuery)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeJob> RefusingClient::job(QObject *, std::int64_t) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeJob> RefusingClient::pauseJob(QObject *, std::int64_t)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeJob> RefusingClient::resumeJob(QObject *, std::int64_t)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeJob> RefusingClient::cancelJob(QObject *, std::int64_t)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeJob> RefusingClient::retryJob(QObject *, std::int64_t)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<> RefusingClient::pauseAll(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<> RefusingClient::resumeAll(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomePlayback> RefusingClient::openPlayback(QObject *, wire::PlaybackRequest)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomePlayback> RefusingClient::changePlayback(QObject *, Uuid, std::optional<int>)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<> RefusingClient::closePlayback(QObject *, Uuid) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeEstimate> RefusingClient::estimate(QObject *, Uuid)
{
    co_return Error(ErrorCode::notRunning);
}

Answer<wire::HomeReach> RefusingClient::reach(QObject *) { co_return Error(ErrorCode::notRunning); }

Answer<wire::HomeReachCheck> RefusingClient::check(QObject *, wire::ReachCheckKind)
{
    co_return Error(ErrorCode::notRunning);
}

}
