// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

namespace spirula::ui
{

/// What is watched after a video: the next older one of the channel that can be played.
class NextVideo : public QObject
{
    Q_OBJECT
public:
    explicit NextVideo(HomeClient &client, QObject *parent = nullptr);

    void lookFor(const Uuid &current);
    const std::optional<Uuid> &id() const { return m_id; }
    const QString &title() const { return m_title; }

Q_SIGNALS:
    void changed();

private:
    void take(const std::vector<wire::HomeVideo> &videos);

    HomeClient &m_client;
    Uuid m_current;
    std::optional<Uuid> m_id;
    QString m_title;
    int m_asked = 0; ///< only the last answer counts
};

}
