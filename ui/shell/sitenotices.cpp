// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/sitenotices.h"

#include "parts/bannerstack.h"
#include "shell/sitefoot.h"
#include "words/errorwords.h"
#include "words/reachof.h"
#include "words/reachwords.h"
#include "words/shellwords.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>
#include <QVersionNumber>

namespace spirula::ui
{

namespace
{

using namespace std::chrono_literals;

constexpr auto silencePatience = 5s;
const QString stateBanner = QStringLiteral("site");
const QString recoveredBanner = QStringLiteral("recovered");

SiteFoot::Sign signOf(wire::ReachState state)
{
    switch (state) {
    case wire::ReachState::off:
        return SiteFoot::Sign::empty;
    case wire::ReachState::thisComputer:
        return SiteFoot::Sign::quarter;
    case wire::ReachState::homeNetwork:
        return SiteFoot::Sign::half;
    case wire::ReachState::everyone:
        return SiteFoot::Sign::full;
    case wire::ReachState::notConfirmed:
    case wire::ReachState::unreachable:
        break;
    }
    return SiteFoot::Sign::warning;
}

bool isNewer(const QString &version, const QString &than)
{
    return QVersionNumber::fromString(version) > QVersionNumber::fromString(than);
}

Token inkOf(wire::ReachState state)
{
    return state == wire::ReachState::everyone     ? Token::ok
        : signOf(state) == SiteFoot::Sign::warning ? Token::warn
                                                   : Token::muted;
}

}

SiteNotices::SiteNotices(HomeClient &client, NodeProcess &node, BannerStack &banners, SiteFoot &foot,
                         QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_node(node)
    , m_banners(banners)
    , m_foot(foot)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(silencePatience);
    connect(&m_silence, &QTimer::timeout, this, &SiteNotices::showSilence);
    connect(&client, &HomeClient::stateChanged, this, &SiteNotices::clientChanged);
    connect(&client, &HomeClient::resync, this, &SiteNotices::loadReach);
    connect(&client, &HomeClient::reachChanged, this, &SiteNotices::takeReach);
    connect(&node, &NodeProcess::stateChanged, this, &SiteNotices::nodeChanged);
    nodeChanged();
    clientChanged();
    if (client.state() == HomeClient::State::online) {
        loadReach();
    }
}

void SiteNotices::loadReach()
{
    QCoro::connect(m_client.reach(this), this, [this](const Result<wire::HomeReach> &reach) {
        if (reach) {
            takeReach(*reach);
        }
        m_ready = true;
        Q_EMIT ready();
    });
}

/// A node that was left running by an older desktop goes with it; a newer one is not ours to take away.
void SiteNotices::checkVersion()
{
    QCoro::connect(m_client.status(this), this, [this](const Result<wire::HomeStatus> &status) {
        if (!status || status->version == SPIRULA_VERSION) {
            return;
        }
        const QString version = QString::fromStdString(status->version);
        if (m_node.isOurs() && isNewer(QStringLiteral(SPIRULA_VERSION), version)) {
            if (!std::exchange(m_renewed, true)) {
                m_node.restart();
            }
        } else if (m_node.isOurs() && isNewer(version, QStringLiteral(SPIRULA_VERSION))) {
            m_banners.show(stateBanner, Banner::Kind::warning, words::otherVersion(),
                           words::newerVersionText(version));
        } else if (status->apiLevel != wire::homeApiLevel) {
            m_banners.show(stateBanner, Banner::Kind::warning, words::otherVersion(),
                           words::otherVersionText(version));
        }
    });
}

void SiteNotices::takeReach(const wire::HomeReach &reach)
{
    m_reach = reach;
    m_reachKnown = true;
    showFoot();
    Q_EMIT reachChanged(reach);
}

void SiteNotices::clientChanged()
{
    if (m_client.state() == HomeClient::State::online) {
        m_silence.stop();
        m_banners.remove(stateBanner);
        checkVersion();
        if (std::exchange(m_died, false)) {
            m_banners
                .show(recoveredBanner, Banner::Kind::note, words::wasRestarted(),
                      words::nothingLost(m_preparing))
                ->setDismissible();
        }
    } else if (m_node.state() == NodeProcess::State::running) {
        m_silence.start();
    }
    showFoot();
}

void SiteNotices::nodeChanged()
{
    m_silence.stop();
    switch (m_node.state()) {
    case NodeProcess::State::restarting:
        m_died = true;
        break;
    case NodeProcess::State::failed:
        showFailure();
        break;
    case NodeProcess::State::foreign:
        showForeign();
        break;
    case NodeProcess::State::stopped:
        showStopped();
        break;
    case NodeProcess::State::running:
        m_banners.remove(stateBanner);
        if (m_client.state() != HomeClient::State::online) {
            m_silence.start();
        }
        break;
    default:
        m_banners.remove(stateBanner);
    }
    showFoot();
}

void SiteNotices::showFoot()
{
    using State = NodeProcess::State;
    const State state = m_node.state();
    if (state == State::restarting) {
        m_foot.say(SiteFoot::Sign::warning, Token::warn, words::siteRestarting());
    } else if (state == State::failed || state == State::foreign || state == State::stopped) {
        m_foot.say(SiteFoot::Sign::warning, Token::bad, words::siteStopped());
    } else if (m_client.state() == HomeClient::State::online && m_reachKnown) {
        m_foot.say(signOf(m_reach.state), inkOf(m_reach.state),
                   words::reachState(reachOf(m_reach.state), m_reach.since));
    } else {
        const bool starts = state == State::starting || state == State::idle;
        m_foot.say(SiteFoot::Sign::empty, Token::muted, starts ? words::siteStarting() : words::connecting());
    }
}

void SiteNotices::addLog(Banner *banner)
{
    connect(banner->addAction(words::openLog()), &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_node.logFile())); });
}

Banner *SiteNotices::showError(const Error &error)
{
    if (error.code == ErrorCode::notFound) {
        const std::string_view path = error.parameter("id");
        return m_banners.show(stateBanner, Banner::Kind::error, words::partMissing(),
                              words::partMissingText(QString::fromUtf8(path.data(), qsizetype(path.size()))));
    }
    const words::Explanation why = words::explain(error);
    return m_banners.show(stateBanner, Banner::Kind::error, why.headline, why.sentences());
}

void SiteNotices::showFailure()
{
    const Error &error = m_node.error();
    Banner *banner = showError(error);
    banner->setDetails(words::details(error));
    connect(banner->addAction(words::actionText(QStringLiteral("restart"))), &QPushButton::clicked, this,
            [this] { m_node.start(); });
    if (error.code == ErrorCode::newerDatabase || error.code == ErrorCode::databaseBroken) {
        connect(banner->addAction(words::actionText(QStringLiteral("otherFolder"))), &QPushButton::clicked,
                this, &SiteNotices::otherFolderWanted);
    }
    addLog(banner);
}

void SiteNotices::showForeign()
{
    Banner *banner = showError(m_node.error());
    banner->setDetails(words::details(m_node.error()));
    connect(banner->addAction(words::actionText(QStringLiteral("otherFolder"))), &QPushButton::clicked, this,
            &SiteNotices::otherFolderWanted);
    connect(banner->addAction(words::quit()), &QPushButton::clicked, this, &SiteNotices::quitWanted);
}

void SiteNotices::showStopped()
{
    Banner *banner = m_banners.show(stateBanner, Banner::Kind::warning, words::stoppedBySomeone(),
                                    words::stoppedBySomeoneText());
    connect(banner->addAction(words::startSite()), &QPushButton::clicked, this, [this] { m_node.start(); });
}

void SiteNotices::showSilence()
{
    Banner *banner
        = m_banners.show(stateBanner, Banner::Kind::warning, words::noAnswer(), words::noAnswerText());
    if (m_node.isOurs()) {
        connect(banner->addAction(words::actionText(QStringLiteral("restart"))), &QPushButton::clicked, this,
                [this] { m_node.restart(); });
        addLog(banner);
    }
}

}

#include "moc_sitenotices.cpp"
