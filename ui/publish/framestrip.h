// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/imagecache.h"
#include "parts/button.h"

#include <QDeadlineTimer>
#include <QWidget>

#include <array>

namespace spirula::ui
{

class FrameButton;
class FramePreview;

/// The picture of the video: its own one, one of four moments to choose from, or a file.
class FrameStrip : public QWidget
{
    Q_OBJECT
public:
    FrameStrip(HomeClient &client, ImageCache &images, QWidget *parent = nullptr);

    /// Asks for the moments that are not here yet; called again as more of the video is ready.
    void showVideo(const wire::HomeVideo &video);
    void clear();
    void choose(int index); ///< 0..3; nothing while that moment is not here yet

Q_SIGNALS:
    void momentChosen(qint64 atMs);
    void pictureChosen(const QString &path);

private:
    qint64 momentOf(int index) const;
    void showPicture();
    void ask(int index);
    void takeFrame(int index, const QImage &frame);
    void choosePicture();
    void usePicture(const QString &path);

    static constexpr int count = 4;
    HomeClient &m_client;
    ImageCache &m_images;
    Uuid m_video;
    qint64 m_durationMs = 0;
    QString m_pictureKey; ///< of the picture that the video has already
    bool m_chosen = false; ///< by the person: no other picture takes its place
    FramePreview *m_preview;
    std::array<FrameButton *, count> m_buttons{};
    std::array<QImage, count> m_frames;
    std::array<bool, count> m_asked{};
    QDeadlineTimer m_pause; ///< a moment that is not there yet is asked for again, but not at each news
    Button *m_own;
};

}
