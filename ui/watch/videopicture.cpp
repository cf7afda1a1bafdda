// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videopicture.h"

#include "parts/tokens.h"
#include "watch/captionlabel.h"
#include "watch/graphicscard.h"
#include "watch/videosurface.h"

#include <QPainter>

namespace spirula::ui
{

VideoPicture::VideoPicture(QWidget *parent)
    : QWidget(parent)
    , m_surface(hasGraphicsCard() ? new VideoSurface(this) : nullptr)
    , m_caption(new CaptionLabel(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    if (m_surface)
        connect(m_surface, &QRhiWidget::renderFailed, this, &VideoPicture::paintBySoftware,
                Qt::QueuedConnection);
}

void VideoPicture::paintBySoftware()
{
    if (VideoSurface *surface = std::exchange(m_surface, nullptr)) {
        surface->hide();
        surface->deleteLater();
    }
    update();
}

void VideoPicture::showFrame(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return;
    m_frame = frame;
    m_fresh = true;
    if (m_surface)
        m_surface->showFrame(frame);
    else
        update();
}

void VideoPicture::clear()
{
    m_frame = {};
    setCaption({});
    if (m_surface)
        m_surface->clear();
    update();
}

void VideoPicture::setCaption(const QString &text)
{
    if (m_caption->text() != text)
        m_caption->setText(text);
}

QString VideoPicture::caption() const { return m_caption->text(); }

void VideoPicture::setCaptionFloor(int pixels) { m_caption->setFloor(pixels); }

void VideoPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor black = lightColour(Token::picture);
    if (m_surface || !m_frame.isValid()) {
        painter.fillRect(rect(), black);
        return;
    }
    if (std::exchange(m_fresh, false))
        m_isImage = m_image.take(m_frame);
    if (!m_isImage) {
        QVideoFrame::PaintOptions options;
        options.backgroundColor = black;
        m_frame.paint(&painter, rect(), options);
        return;
    }
    const QRect part = m_frame.surfaceFormat().viewport();
    QRect place(QPoint(), part.size().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    for (const QRect &edge : QRegion(rect()) - place)
        painter.fillRect(edge, black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.size() != part.size());
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(place, m_image.image(), part);
}

void VideoPicture::resizeEvent(QResizeEvent *)
{
    if (m_surface)
        m_surface->setGeometry(rect());
    m_caption->setGeometry(rect());
}

}
