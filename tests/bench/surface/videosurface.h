// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRhiWidget>
#include <QVideoFrame>

#include <memory>

namespace spirula::bench
{

/// The picture of a video on black, as big as fits. Ordinary widgets can lie above it.
class VideoSurface : public QRhiWidget
{
    Q_OBJECT
public:
    explicit VideoSurface(QWidget *parent = nullptr);
    ~VideoSurface() override;

    /// Shows the frame; an invalid one is passed over, so the last picture stays while a video is opened
    /// anew.
    void show(const QVideoFrame &frame);
    /// Black again.
    void clear();
    /// Where the picture is, inside the widget.
    QRect pictureRect() const;
    /// The last picture in its own size, upright.
    QImage picture() const;
    using QWidget::show;

Q_SIGNALS:
    /// The picture has another size or place.
    void pictureRectChanged();

protected:
    void initialize(QRhiCommandBuffer *commands) override;
    void render(QRhiCommandBuffer *commands) override;
    void releaseResources() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Card; ///< what lies on the graphics card
    QMatrix4x4 placement(const QRhi &rhi) const;

    QVideoFrame m_frame;
    QSize m_pictureSize; ///< upright
    bool m_fresh = false; ///< m_frame is not on the card yet
    std::unique_ptr<Card> m_card;
};

}
