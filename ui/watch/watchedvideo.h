// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "client/homeclient.h"

namespace spirula::ui
{

/// The video of the page as the node has it now: loaded, kept true by the news, and whether it can be played.
class WatchedVideo : public QObject
{
    Q_OBJECT
public:
    enum class State {
        none,
        loading,
        preparing, ///< no quality is there yet
        playable,
        unprepared, ///< and none will be: problem() says why
        deleted, ///< while it was shown
        failed, ///< to load: problem()
    };
    Q_ENUM(State)

    explicit WatchedVideo(HomeClient &client, QObject *parent = nullptr);

    void open(const Uuid &id);
    void close();
    void reload();

    State state() const { return m_state; }
    const Uuid &id() const { return m_id; }
    const wire::HomeVideo &video() const { return m_video; } ///< empty before the first load
    const Error &problem() const { return m_problem; }
    /// What is prepared just now; unset: nothing.
    std::optional<wire::HomeProgress> progress() const;
    bool hasPage() const; ///< that others can open
    /// The qualities of its picture, best first; its sound alone has 0.
    std::vector<wire::HomeVideoFile> qualities() const;

Q_SIGNALS:
    void changed(); ///< the video or its state
    void progressed();

private:
    void load();
    void take(const wire::HomeVideo &video);
    void takeProblem(const Error &error);
    void setState(State state);

    HomeClient &m_client;
    Uuid m_id;
    wire::HomeVideo m_video;
    Error m_problem;
    State m_state = State::none;
    std::map<std::int64_t, wire::HomeProgress> m_progress; ///< by job
    int m_asked = 0; ///< only the last answer counts
};

}
