// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/nodesettings.h"

namespace spirula::ui
{

NodeSettings::NodeSettings(HomeClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &HomeClient::settingsChanged, this, &NodeSettings::take);
    connect(&client, &HomeClient::stateChanged, this, &NodeSettings::changed);
    connect(&client, &HomeClient::resync, this, &NodeSettings::load);
}

bool NodeSettings::canChange() const { return m_loaded && m_client.state() == HomeClient::State::online; }

void NodeSettings::load()
{
    if (m_client.state() != HomeClient::State::online) {
        return;
    }
    QCoro::connect(m_client.settings(this), this, [this](const Result<model::Settings> &settings) {
        if (settings) {
            take(*settings);
        } else {
            Q_EMIT failed(settings.error());
        }
    });
}

void NodeSettings::change(const std::function<void(model::Settings &)> &edit,
                          const std::function<void(const Result<model::Settings> &)> &done)
{
    model::Settings after = m_now;
    edit(after);
    QCoro::connect(m_client.changeSettings(this, m_now, after), this,
                   [this, done](const Result<model::Settings> &settings) {
                       if (settings) {
                           take(*settings);
                       }
                       done(settings);
                   });
}

void NodeSettings::take(const model::Settings &settings)
{
    m_now = settings;
    m_loaded = true;
    Q_EMIT changed();
}

}
