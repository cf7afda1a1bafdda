// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRhiWidget>
#include <QVideoFrame>

#include <memory>

namespace spirula::ui
{

/// The picture of a video on black, as big as fits. Ordinary widgets can lie above it.
class VideoSurface : public QRhiWidget
{
    Q_OBJECT
public:
    explicit VideoSurface(QWidget *parent = nullptr);
    ~VideoSurface() override;

    void showFrame(const QVideoFrame &frame); ///< an invalid one is passed over
    /// Black again.
    void clear();

protected:
    void initialize(QRhiCommandBuffer *commands) override;
    void render(QRhiCommandBuffer *commands) override;
    void releaseResources() override;

private:
    struct Card; ///< what lies on the graphics card
    QMatrix4x4 placement(const QRhi &rhi) const;

    QVideoFrame m_frame;
    QSize m_pictureSize; ///< upright
    bool m_fresh = false; ///< m_frame is not on the card yet
    std::unique_ptr<Card> m_card;
};

}
