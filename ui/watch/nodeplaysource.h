// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "watch/playsource.h"

#include <QElapsedTimer>
#include <QTimer>

namespace spirula::ui
{

/// A video of the own node, by its playbacks. While the node is away it waits, and opens anew when it is
/// back.
class NodePlaySource : public PlaySource
{
    Q_OBJECT
public:
    NodePlaySource(HomeClient &client, Uuid video);
    ~NodePlaySource() override;

    void open(std::optional<int> resolution) override;
    void choose(std::optional<int> resolution) override;
    const std::vector<wire::HomePlaybackQuality> &qualities() const override
    {
        return m_playback.resolutions;
    }
    std::optional<int> resolution() const override { return m_wish; }
    PlayOpening take() override;

private:
    void takeAnswer(const Result<wire::HomePlayback> &answer);
    void takePlayback(const wire::HomePlayback &playback);
    void takeProblem(const Error &error);
    void waitForNode();
    void tryAgain();
    void end(const Uuid &playback);

    HomeClient &m_client;
    Uuid m_video;
    std::optional<int> m_wish;
    wire::HomePlayback m_playback;
    int m_asked = 0; ///< how often; only the last answer counts
    bool m_waitsForNode = false;
    QTimer m_pause; ///< the client may learn later than this that the node is away
    QElapsedTimer m_age; ///< of the playback
};

}
