// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "settings/settingrow.h"

namespace spirula::ui
{

/// The own channel as the node told it last, and the way to change it.
class ChannelProfile : public QObject
{
    Q_OBJECT
public:
    explicit ChannelProfile(HomeClient &client, QObject *parent = nullptr);

    const wire::HomeProfile &now() const { return m_now; }
    /// The handle is part of an address that others keep: it cannot change any more.
    bool isHandleLocked() const { return m_handleLocked; }
    void load();
    void change(wire::ProfileChangeRequest change, SettingRow &row);

Q_SIGNALS:
    void changed();

private:
    void take(const wire::HomeProfile &profile);

    HomeClient &m_client;
    wire::HomeProfile m_now;
    bool m_handleLocked = true;
};

}
