// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <QList>

#include <optional>

namespace spirula::ui
{

/// The work that the node has to do, as the window shows it: what runs first, then what waits, then what
/// failed.
class ActivityJobs : public QObject
{
    Q_OBJECT
public:
    struct Entry {
        wire::HomeJob job;
        std::optional<std::int64_t> secondsLeft;
    };

    explicit ActivityJobs(HomeClient &client, QObject *parent = nullptr);

    const QList<Entry> &entries() const { return m_entries; }
    int inProgress() const; ///< what did not fail
    int failed() const { return int(m_entries.size()) - inProgress(); }
    int videosInProgress() const;
    bool isPaused() const; ///< all preparing is held back by the owner

Q_SIGNALS:
    void changed();
    void progressed(const spirula::ui::ActivityJobs::Entry &entry);

private:
    void load();
    void take(const wire::HomeJob &job);
    void progress(const wire::HomeProgress &news);
    void sort();

    HomeClient &m_client;
    QList<Entry> m_entries;
};

}
