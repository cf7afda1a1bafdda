// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/iconengine.h"

#include "parts/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace spirula::ui
{

IconEngine::IconEngine(Drawing drawing, Token token)
    : m_drawing(std::move(drawing))
    , m_token(token)
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QString file = u":/icons/%1.svg"_s.arg(m_drawing.name);
    Token token = mode == QIcon::Disabled ? Token::muted : m_token;
    if (state == QIcon::On) {
        const QString filled = u":/icons/%1-fill.svg"_s.arg(m_drawing.name);
        if (QFile::exists(filled)) {
            file = filled;
        } else if (token == Token::text) {
            token = Token::accent;
        }
    }
    return draw(file, size, Theme::ofApplication().colour(token));
}

QPixmap IconEngine::draw(const QString &file, const QSize &size, const QColor &colour) const
{
    const bool mirrored = m_drawing.turns && QGuiApplication::isRightToLeft();
    const QString key
        = u"%1 %2x%3 %4 %5"_s.arg(file).arg(size.width()).arg(size.height()).arg(colour.name()).arg(mirrored);
    QPixmap pixmap;
    if (size.isEmpty() || QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const int side = std::min(size.width(), size.height());
    QSvgRenderer(file).render(&painter,
                              QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}
