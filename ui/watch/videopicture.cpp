// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videopicture.h"

#include "parts/tokens.h"
#include "watch/captionlabel.h"
#include "watch/videosurface.h"

#include <QPainter>

namespace spirula::ui
{

VideoPicture::VideoPicture(QWidget *parent)
    : QWidget(parent)
    , m_surface(new VideoSurface(this))
    , m_caption(new CaptionLabel(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_surface, &QRhiWidget::renderFailed, this, &VideoPicture::paintBySoftware, Qt::QueuedConnection);
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
    painter.fillRect(rect(), black);
    if (!m_surface && m_frame.isValid()) {
        QVideoFrame::PaintOptions options;
        options.backgroundColor = black;
        m_frame.paint(&painter, rect(), options);
    }
}

void VideoPicture::resizeEvent(QResizeEvent *)
{
    if (m_surface)
        m_surface->setGeometry(rect());
    m_caption->setGeometry(rect());
}

}
