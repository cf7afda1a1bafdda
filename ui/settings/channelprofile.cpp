// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/channelprofile.h"

#include <QPointer>

namespace spirula::ui
{

ChannelProfile::ChannelProfile(HomeClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &HomeClient::channelChanged, this, &ChannelProfile::take);
    connect(&client, &HomeClient::resync, this, &ChannelProfile::load);
}

void ChannelProfile::load()
{
    if (m_client.state() != HomeClient::State::online) {
        return;
    }
    QCoro::connect(m_client.channel(this), this, [this](const Result<wire::HomeProfile> &profile) {
        if (profile) {
            take(*profile);
        }
    });
    QCoro::connect(m_client.status(this), this, [this](const Result<wire::HomeStatus> &status) {
        if (status) { // a node that is going down says nothing about it
            m_handleLocked = status->identityLocked;
            Q_EMIT changed();
        }
    });
}

void ChannelProfile::change(wire::ProfileChangeRequest change, SettingRow &row)
{
    QCoro::connect(m_client.changeChannel(this, std::move(change)), this,
                   [this, row = QPointer(&row)](const Result<wire::HomeProfile> &profile) {
                       if (profile) {
                           take(*profile);
                       }
                       if (row) {
                           row->showEnd(profile);
                       }
                   });
}

void ChannelProfile::take(const wire::HomeProfile &profile)
{
    m_now = profile;
    Q_EMIT changed();
}

}
