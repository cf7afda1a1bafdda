// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/avatar.h"

#include "parts/theme.h"
#include "words/partswords.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

namespace spirula::ui
{

Avatar::Avatar(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Avatar::setName(const QString &name)
{
    setAccessibleName(words::pictureOf(name));
    const QString clean = name.trimmed();
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, clean);
    m_initial = clean.left(std::max<qsizetype>(letters.toNextBoundary(), 0)).toUpper();
    update();
}

void Avatar::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = Theme::ofApplication().scaled(m_side);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(rect());
    painter.fillPath(circle, theme.colour(Token::tint));
    if (m_picture.isNull()) {
        QFont font = theme.font(TextRole::strong);
        font.setPixelSize(std::max(1, height() * 45 / 100));
        painter.setFont(font);
        painter.setPen(theme.colour(Token::text));
        painter.drawText(rect(), Qt::AlignCenter, m_initial);
        return;
    }
    // The middle square of the picture.
    const int side = std::min(m_picture.width(), m_picture.height());
    painter.setClipPath(circle);
    painter.drawImage(rect(), m_picture,
                      QRect((m_picture.width() - side) / 2, (m_picture.height() - side) / 2, side, side));
}

}
