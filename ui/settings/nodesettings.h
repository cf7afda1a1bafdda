// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <functional>

namespace spirula::ui
{

/// The node's settings as it told them last, and the way to change one.
class NodeSettings : public QObject
{
    Q_OBJECT
public:
    explicit NodeSettings(HomeClient &client, QObject *parent = nullptr);

    const model::Settings &now() const { return m_now; }
    bool canChange() const;
    void load();
    void change(const std::function<void(model::Settings &)> &edit,
                const std::function<void(const Result<model::Settings> &)> &done);

Q_SIGNALS:
    void changed();
    void failed(const spirula::Error &error);

private:
    void take(const model::Settings &settings);

    HomeClient &m_client;
    model::Settings m_now;
    bool m_loaded = false;
};

}
