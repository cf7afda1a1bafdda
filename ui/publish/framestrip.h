// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include <array>

namespace spirula::ui
{

/// Four moments of the video to choose its picture from, and the way to an own picture.
class FrameStrip : public QWidget
{
    Q_OBJECT
public:
    FrameStrip(HomeClient &client, QWidget *parent = nullptr);

    /// Asks for the moments that are not here yet; called again as more of the video is ready.
    void showVideo(const Uuid &video, qint64 durationMs);
    void clear();
    void choose(int index); ///< 0..3; nothing while that moment is not here yet

Q_SIGNALS:
    void momentChosen(qint64 atMs);
    void pictureChosen(const QString &path);

private:
    qint64 momentOf(int index) const;
    void ask(int index);
    void choosePicture();
    void usePicture(const QString &path);

    static constexpr int count = 4;
    HomeClient &m_client;
    Uuid m_video;
    qint64 m_durationMs = 0;
    QLabel *m_preview;
    std::array<QToolButton *, count> m_buttons{};
    std::array<QImage, count> m_frames;
    std::array<bool, count> m_asked{};
    QPushButton *m_own;
};

}
