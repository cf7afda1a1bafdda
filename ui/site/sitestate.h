// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <functional>

namespace spirula::ui
{

/// What the site page knows of the site: reach and settings as the node told them last, and the way to change
/// them.
class SiteState : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<model::Settings> &)>;

    explicit SiteState(HomeClient &client, QObject *parent = nullptr);

    HomeClient &client() const { return m_client; }
    bool isOnline() const { return m_client.state() == HomeClient::State::online; }
    bool isLoaded() const { return m_reachLoaded && m_settingsLoaded; }
    const wire::HomeReach &reach() const { return m_reach; }
    const model::Settings &settings() const { return m_settings; }

    void load();
    /// Sends what `edit` makes of the settings. An error goes to `done` if there is one, else to failed().
    void change(const std::function<void(model::Settings &)> &edit, Done done = {});

Q_SIGNALS:
    void changed();
    void failed(const spirula::Error &error);
    void succeeded(); ///< the last error is history

private:
    void takeReach(const wire::HomeReach &reach);
    void takeSettings(const model::Settings &settings);

    HomeClient &m_client;
    wire::HomeReach m_reach;
    model::Settings m_settings;
    bool m_reachLoaded = false;
    bool m_settingsLoaded = false;
};

}
