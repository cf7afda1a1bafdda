// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/watchnotices.h"

#include "watch/watchedvideo.h"
#include "words/errorwords.h"
#include "words/format.h"
#include "words/jobwords.h"
#include "words/watchwords.h"

#include <QPushButton>

namespace spirula::ui
{
namespace
{

/// "Preparing 720p · 42 % · about 2 min", as far as it is known.
QString progressText(const wire::HomeProgress &progress)
{
    QString text = words::joined(words::jobStep(model::JobType::prepareFirst, progress.step),
                                 words::percent(progress.progress));
    if (progress.secondsLeft)
        text = words::joined(text, words::timeLeft(int(*progress.secondsLeft)));
    return text;
}

}

WatchNotices::WatchNotices(HomeClient &client, WatchedVideo &watched, Player &player, PlayerNotice &notice,
                           QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_watched(watched)
    , m_player(player)
    , m_notice(notice)
{
    connect(&m_client, &HomeClient::stateChanged, this, [this] {
        if (m_kind == Kind::stalled)
            show(m_kind); // for another reason now
    });
    connect(&m_watched, &WatchedVideo::changed, this, &WatchNotices::update);
    connect(&m_watched, &WatchedVideo::progressed, this, &WatchNotices::showProgress);
    connect(&m_player, &Player::failed, this, [this](const Error &error) {
        m_error = error;
        update();
    });
    connect(&m_player.engine(), &MediaEngine::stateChanged, this, [this](MediaEngine::State state) {
        if (state != MediaEngine::State::empty)
            m_error.reset();
        update();
    });
    connect(&m_player.stalls(), &StallWatch::waiting, this, &WatchNotices::update);
    connect(&m_player.stalls(), &StallWatch::stalled, this, &WatchNotices::update);
}

void WatchNotices::setNext(const QString &title)
{
    m_next = title;
    if (m_kind == Kind::ended)
        show(m_kind);
}

WatchNotices::Kind WatchNotices::kindNow() const
{
    switch (m_watched.state()) {
    case WatchedVideo::State::none:
        return Kind::none;
    case WatchedVideo::State::loading:
        return Kind::loading;
    case WatchedVideo::State::deleted:
        return Kind::deleted;
    case WatchedVideo::State::failed:
        return Kind::notLoaded;
    case WatchedVideo::State::unprepared:
        return Kind::unprepared;
    case WatchedVideo::State::preparing:
        return Kind::preparing;
    case WatchedVideo::State::playable:
        break;
    }
    if (m_error)
        return Kind::broken;
    if (m_player.engine().state() == MediaEngine::State::ended)
        return Kind::ended;
    if (m_player.stalls().isStalled())
        return Kind::stalled;
    return m_player.stalls().isWaiting() ? Kind::waiting : Kind::none;
}

void WatchNotices::update()
{
    const Kind kind = kindNow();
    if (std::exchange(m_kind, kind) != kind || kind == Kind::broken)
        show(kind);
}

void WatchNotices::show(Kind kind)
{
    switch (kind) {
    case Kind::none:
        m_notice.clear();
        break;
    case Kind::loading:
    case Kind::waiting:
        m_notice.showWaiting();
        break;
    case Kind::stalled:
        m_notice.showWaiting(m_client.state() == HomeClient::State::online ? words::waitsForBytes()
                                                                           : words::waitsForSite());
        break;
    case Kind::deleted: {
        const bool wasThere = !m_watched.video().video.uuid.isNull();
        m_notice.showText(wasThere ? words::videoDeleted() : words::videoGone(), {});
        connect(m_notice.addButton(words::backToVideos()), &QPushButton::clicked, this,
                &WatchNotices::backWanted);
        break;
    }
    case Kind::notLoaded:
        showError(m_watched.problem(), {}, [this] { m_watched.open(m_watched.id()); });
        break;
    case Kind::unprepared:
        showError(m_watched.problem(), words::preparingFailed(), {});
        break;
    case Kind::preparing:
        m_notice.showText(words::beingPrepared(), words::startsByItself());
        showProgress();
        break;
    case Kind::broken:
        showError(*m_error, {}, [this] { m_player.retry(); });
        break;
    case Kind::ended:
        showEnd();
        break;
    }
}

void WatchNotices::showError(const Error &error, const QString &headline, const std::function<void()> &again)
{
    const words::Explanation explanation = words::explain(error);
    m_notice.showText(headline.isEmpty() ? explanation.headline : headline,
                      headline.isEmpty() ? explanation.sentences()
                                         : explanation.headline + QLatin1Char(' ') + explanation.sentences());
    if (again) {
        QPushButton *button = m_notice.addButton(words::actionText(QStringLiteral("tryAgain")));
        connect(button, &QPushButton::clicked, this, again);
    }
}

void WatchNotices::showProgress()
{
    if (m_kind != Kind::preparing)
        return;
    if (const auto progress = m_watched.progress()) {
        m_notice.setText(progressText(*progress) + QLatin1Char('\n') + words::startsByItself());
        m_notice.setProgress(progress->progress);
    }
}

void WatchNotices::showEnd()
{
    m_notice.showText(m_next.isEmpty() ? QString() : words::nextVideo(), m_next);
    connect(m_notice.addButton(words::replay()), &QPushButton::clicked, this,
            [this] { m_player.engine().play(); });
    if (!m_next.isEmpty())
        connect(m_notice.addButton(words::nextVideo()), &QPushButton::clicked, this,
                &WatchNotices::nextWanted);
}

}
