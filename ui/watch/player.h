// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/captiontrack.h"
#include "watch/mediaengine.h"
#include "watch/stallwatch.h"

namespace spirula::ui
{

class ResumePositions;

/// One video that plays: its source and quality, its captions, and where it was left.
class Player : public QObject
{
    Q_OBJECT
public:
    Player(VideoPicture &picture, ResumePositions &positions, QObject *parent = nullptr);
    ~Player() override;

    /// Plays `source` under the name `id` from `atMs`, -1: from where it was left. The quality stays what it
    /// was.
    void open(std::unique_ptr<PlaySource> source, const QString &id, qint64 atMs = -1);
    void close();
    bool isOpen() const { return m_source != nullptr; }
    /// After failed(): once more, at the place.
    void retry();
    MediaEngine &engine() { return m_engine; }
    StallWatch &stalls() { return m_stalls; }

    const std::vector<wire::HomePlaybackQuality> &qualities() const;
    std::optional<int> quality() const { return m_quality; } ///< unset: automatic
    void setQuality(std::optional<int> resolution);
    void setCaptions(CaptionTrack captions); ///< an empty track: none

Q_SIGNALS:
    void qualitiesChanged();
    void failed(const spirula::Error &error);

private:
    void openSource();
    void takeOpening();
    void takePosition(qint64 ms);
    void fail(const Error &error);
    void remember();

    VideoPicture &m_picture;
    ResumePositions &m_positions;
    std::unique_ptr<PlaySource> m_source;
    QString m_id;
    std::optional<int> m_quality;
    CaptionTrack m_captions;
    qint64 m_startMs = 0; ///< where the opening under way begins
    qint64 m_keptMs = 0; ///< the last place that was remembered
    bool m_play = true; ///< and whether it plays
    MediaEngine m_engine; ///< its reader stops before what it reads from goes
    StallWatch m_stalls;
};

}
