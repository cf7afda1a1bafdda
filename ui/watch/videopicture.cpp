// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videopicture.h"

#include "parts/tokens.h"

#include <QVideoSink>

namespace spirula::ui
{

VideoPicture::VideoPicture(QWidget *parent)
    : QVideoWidget(parent)
{
    QPalette black = palette();
    black.setColor(QPalette::Window, lightColour(Token::picture));
    setPalette(black);
    setAutoFillBackground(true);
}

void VideoPicture::showFrame(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return;
    m_frame = frame;
    videoSink()->setVideoFrame(frame);
}

void VideoPicture::clear()
{
    m_frame = {};
    setCaption({});
    videoSink()->setVideoFrame({});
}

void VideoPicture::setCaption(const QString &text)
{
    if (std::exchange(m_caption, text) == text)
        return;
    videoSink()->setSubtitleText(text);
    if (m_frame.isValid()) // the text is drawn with a frame: a paused one is shown again
        videoSink()->setVideoFrame(m_frame);
}

}
