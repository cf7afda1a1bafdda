// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/sitestate.h"

namespace spirula::ui
{

SiteState::SiteState(HomeClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &HomeClient::reachChanged, this, &SiteState::takeReach);
    connect(&client, &HomeClient::settingsChanged, this, &SiteState::takeSettings);
    connect(&client, &HomeClient::stateChanged, this, &SiteState::changed);
    connect(&client, &HomeClient::resync, this, &SiteState::load);
}

void SiteState::load()
{
    if (!isOnline()) {
        return;
    }
    QCoro::connect(m_client.reach(this), this, [this](const Result<wire::HomeReach> &reach) {
        if (!reach) {
            Q_EMIT failed(reach.error());
            return;
        }
        takeReach(*reach);
    });
    QCoro::connect(m_client.settings(this), this, [this](const Result<model::Settings> &settings) {
        if (!settings) {
            Q_EMIT failed(settings.error());
            return;
        }
        takeSettings(*settings);
    });
}

void SiteState::change(const std::function<void(model::Settings &)> &edit, Done done)
{
    model::Settings after = m_settings;
    edit(after);
    QCoro::connect(m_client.changeSettings(this, m_settings, after), this,
                   [this, done = std::move(done)](const Result<model::Settings> &settings) {
                       if (settings) {
                           takeSettings(*settings);
                           Q_EMIT succeeded();
                       } else {
                           Q_EMIT changed(); // switches go back to what holds
                           if (!done) {
                               Q_EMIT failed(settings.error());
                           }
                       }
                       if (done) {
                           done(settings);
                       }
                   });
}

void SiteState::takeReach(const wire::HomeReach &reach)
{
    m_reach = reach;
    m_reachLoaded = true;
    Q_EMIT changed();
}

void SiteState::takeSettings(const model::Settings &settings)
{
    m_settings = settings;
    m_settingsLoaded = true;
    Q_EMIT changed();
}

}
