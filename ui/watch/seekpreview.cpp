// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/seekpreview.h"

#include "client/storyboard.h"
#include "parts/brush.h"
#include "parts/theme.h"
#include "words/format.h"

namespace spirula::ui
{
namespace
{

constexpr int widest = 240; ///< of a storyboard with big pictures
constexpr float darkness = 0.78F;

}

SeekPreview::SeekPreview(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void SeekPreview::setStoryboard(const QImage &image, const wire::HomeStoryboard &storyboard)
{
    m_image = image;
    m_storyboard = storyboard;
}

void SeekPreview::showAt(int x, int bottom, qint64 ms, const QString &chapter)
{
    const Theme &theme = Theme::ofApplication();
    m_sprite = spriteAt(m_storyboard, m_image.size(), ms);
    m_text = chapter.isEmpty() ? words::duration(ms) : words::duration(ms) + QStringLiteral("  ") + chapter;
    const QFontMetrics metrics(theme.font(TextRole::strong));
    const QSize picture
        = m_sprite.size().boundedTo(m_sprite.size().scaled(widest, widest, Qt::KeepAspectRatio));
    const int roomiest = parentWidget()->width() - 2 * metric::step8;
    const int width = std::min(
        roomiest, std::max(picture.width(), metrics.horizontalAdvance(m_text) + 2 * metric::step8));
    const int height = picture.height() + metrics.height() + metric::step8;
    setGeometry(
        std::clamp(x - width / 2, metric::step8, std::max(metric::step8, roomiest - width + metric::step8)),
        bottom - height, width, height);
    show();
    update();
}

void SeekPreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QColor ground = theme.colour(Token::picture);
    ground.setAlphaF(darkness);
    brush::panel(painter, rect(), ground, {}, metric::radiusControl);
    painter.setFont(theme.font(TextRole::strong));
    const int line = painter.fontMetrics().height() + metric::step8;
    if (!m_sprite.isEmpty()) {
        QRect place(QPoint(), m_sprite.size().scaled(QSize(width(), height() - line), Qt::KeepAspectRatio));
        place.moveLeft((width() - place.width()) / 2);
        painter.drawImage(place, m_image, m_sprite);
    }
    painter.setPen(theme.colour(Token::onPicture));
    const QRect room(metric::step8, height() - line, width() - 2 * metric::step8, line);
    painter.drawText(room, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

}
