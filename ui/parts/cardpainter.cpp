// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/cardpainter.h"

#include <QElapsedTimer>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

namespace spirula::ui
{

namespace
{
constexpr int keptKilobytes = 48 * 1024;
constexpr int keptTitles = 512;
constexpr qint64 scalingBudgetNs = 4'000'000;
constexpr int barHeight = 3;
constexpr double labelOpacity = 0.78;

/// Labels lie on pictures, so they keep their colours in the dark as well: white on a deep ground.
QColor badgeGround(Card::BadgeKind kind)
{
    switch (kind) {
    case Card::BadgeKind::busy:
        return lightColour(Token::accent);
    case Card::BadgeKind::warn:
        return lightColour(Token::warn);
    case Card::BadgeKind::bad:
        return lightColour(Token::bad);
    case Card::BadgeKind::plain:
        break;
    }
    QColor ground = lightColour(Token::picture);
    ground.setAlphaF(labelOpacity);
    return ground;
}

QStringList wrapped(const QString &text, const QFont &font, int width, int lines)
{
    const QString all = text.simplified();
    QTextLayout layout(all, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList result;
    layout.beginLayout();
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        const bool last = result.size() + 1 == lines;
        result += last ? QFontMetrics(font).elidedText(all.mid(line.textStart()), Qt::ElideRight, width)
                       : all.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return result;
}

void drawLine(QPainter &painter, const QRect &area, const QString &text, Qt::LayoutDirection direction)
{
    const auto alignment = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(area, int(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine, text);
}
}

CardPainter::CardPainter(const Theme &theme, int captionLines)
    : m_theme(theme)
    , m_captionLines(captionLines)
    , m_sizes(theme, captionLines)
    , m_pictures(keptKilobytes)
    , m_titles(keptTitles)
{
}

void CardPainter::renew()
{
    m_sizes = CardSizes(m_theme, m_captionLines);
    m_pictures.clear();
    m_titles.clear();
}

void CardPainter::paint(QPainter &painter, CardMode mode, const QRect &cell, const Card &card,
                        const State &state)
{
    const CardGeometry at = m_sizes.geometry(mode, cell, state.direction);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mode == CardMode::list && (state.selected || state.hovered)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(state.selected ? Token::tint : Token::hover));
        painter.drawRoundedRect(at.card, metric::radiusControl, metric::radiusControl);
    }
    paintPicture(painter, mode, at, card, state);
    paintText(painter, mode, at, card, state.direction);
    const double revealed = state.focused ? 1 : state.hovered ? state.revealed : 0;
    if (state.selected || revealed > 0) {
        painter.setOpacity(state.selected ? 1 : revealed);
        paintTick(painter, at.tick, state);
    }
    if (revealed > 0) {
        paintMenu(painter, at.menu, mode, revealed);
    }
    painter.setOpacity(1);
    if (mode == CardMode::grid && state.selected) {
        paintRing(painter, at.picture, 0, metric::radiusCard);
    }
    if (state.focused) {
        const bool grid = mode == CardMode::grid;
        paintRing(painter, grid ? at.picture : at.card, grid ? 4 : -1,
                  grid ? metric::radiusCard + 4 : metric::radiusControl);
    }
    painter.restore();
}

bool CardPainter::cutsTitle(CardMode mode, const QRect &cell, const Card &card) const
{
    const QRect title = m_sizes.geometry(mode, cell, Qt::LeftToRight).title;
    const int lines = mode == CardMode::grid ? CardSizes::titleLines : 1;
    const QStringList shown = wrapped(card.title, m_sizes.titleFont(), title.width(), lines);
    return !shown.isEmpty() && !card.title.simplified().endsWith(shown.last());
}

QPixmap CardPainter::picture(const QImage &image, const QSize &size, qreal pixelRatio, int radius)
{
    const QSize pixels = size * pixelRatio;
    const std::pair key(image.cacheKey(), pixels);
    if (const QPixmap *known = m_pictures.object(key)) {
        return *known;
    }
    QElapsedTimer spent;
    spent.start();
    QSize fit = image.size().scaled(pixels, Qt::KeepAspectRatio);
    if ((pixels - fit).width() + (pixels - fit).height() <= 2) {
        fit = pixels; // no black line where only rounding leaves one
    }
    const QImage fitted = image.scaled(fit, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage ground(pixels, QImage::Format_RGB32);
    ground.fill(m_theme.colour(Token::picture));
    QPainter(&ground).drawImage((pixels.width() - fitted.width()) / 2,
                                (pixels.height() - fitted.height()) / 2, fitted);
    QImage rounded(pixels, QImage::Format_ARGB32_Premultiplied);
    rounded.fill(Qt::transparent);
    QPainter painter(&rounded);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(QPointF(), pixels), radius * pixelRatio, radius * pixelRatio);
    painter.end();
    QPixmap result = QPixmap::fromImage(std::move(rounded));
    result.setDevicePixelRatio(pixelRatio);
    m_pictures.insert(key, new QPixmap(result), std::max(1, pixels.width() * pixels.height() / 256));
    m_scalingNs += spent.nsecsElapsed();
    return result;
}

void CardPainter::beginFrame()
{
    m_scalingNs = 0;
    m_owed = {};
}

void CardPainter::paintPicture(QPainter &painter, CardMode mode, const CardGeometry &at, const Card &card,
                               const State &state)
{
    const bool grid = mode == CardMode::grid;
    const int radius = grid ? metric::radiusCard : metric::step4;
    const QImage &image = state.scrub.isNull() ? card.image : state.scrub;
    if (image.isNull()) {
        paintMissing(painter, at.picture, card, radius);
    } else {
        const qreal pixelRatio = painter.device()->devicePixelRatioF();
        const QSize size = at.picture.size();
        if (m_scalingNs < scalingBudgetNs || m_pictures.contains({image.cacheKey(), size * pixelRatio})) {
            painter.drawPixmap(at.picture.topLeft(), picture(image, size, pixelRatio, radius));
        } else {
            paintRoughly(painter, at.picture, image, radius);
            m_owed += at.picture;
        }
    }
    paintBars(painter, at.picture, card, state, radius);
    if (grid) {
        paintLabel(painter, at.picture, Qt::AlignRight | Qt::AlignBottom, card.durationText,
                   badgeGround(Card::BadgeKind::plain), state.direction);
        paintLabel(painter, at.picture, Qt::AlignLeft | Qt::AlignTop, card.badge.text,
                   badgeGround(card.badge.kind), state.direction);
    }
}

void CardPainter::paintRoughly(QPainter &painter, const QRect &area, const QImage &image, int radius) const
{
    const QSize fitted = image.size().scaled(area.size(), Qt::KeepAspectRatio);
    const QRect inside = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, fitted, area);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::picture));
    painter.drawRoundedRect(area, radius, radius);
    QBrush brush(image);
    QTransform place;
    place.translate(inside.left(), inside.top());
    place.scale(double(inside.width()) / image.width(), double(inside.height()) / image.height());
    brush.setTransform(place);
    painter.setBrush(brush);
    painter.drawRoundedRect(inside, radius, radius);
}

void CardPainter::paintMissing(QPainter &painter, const QRect &area, const Card &card, int radius) const
{
    const QColor colour = card.dominant.isValid() ? card.dominant : m_theme.colour(Token::edge);
    QLinearGradient soft(area.topLeft(), area.bottomRight());
    soft.setColorAt(0, colour);
    soft.setColorAt(1, colour.darker(160));
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawRoundedRect(area, radius, radius);
    const QString title = card.title.simplified();
    if (!title.isEmpty()) {
        QFont font = m_sizes.initialFont();
        font.setPixelSize(std::min(font.pixelSize(), area.height() * 2 / 3));
        painter.setFont(font);
        painter.setPen(
            m_theme.colour(qGray(colour.darker(125).rgb()) < 140 ? Token::onPicture : Token::picture));
        const qsizetype length = title.front().isHighSurrogate() ? 2 : 1;
        painter.drawText(area, Qt::AlignCenter, title.first(std::min(length, title.size())).toUpper());
    }
}

void CardPainter::paintBars(QPainter &painter, const QRect &picture, const Card &card, const State &state,
                            int radius) const
{
    const int perMille = std::clamp(card.progress >= 0 ? card.progress : card.watched, 0, 1000);
    if (perMille == 0 && card.progress < 0) {
        return;
    }
    painter.save();
    QPainterPath corners;
    corners.addRoundedRect(picture, radius, radius);
    painter.setClipPath(corners, Qt::IntersectClip);
    const QRect track(picture.left(), picture.bottom() + 1 - barHeight, picture.width(), barHeight);
    QColor rest = m_theme.colour(Token::picture);
    rest.setAlphaF(labelOpacity);
    painter.fillRect(track, rest);
    const QRect done(track.topLeft(), QSize(track.width() * perMille / 1000, barHeight));
    painter.fillRect(QStyle::visualRect(state.direction, track, done),
                     m_theme.isDark() ? m_theme.colour(Token::accent) : darkColour(Token::accent));
    painter.restore();
}

void CardPainter::paintLabel(QPainter &painter, const QRect &picture, Qt::Alignment corner,
                             const QString &text, QColor ground, Qt::LayoutDirection direction) const
{
    if (text.isEmpty()) {
        return;
    }
    const QFontMetrics metrics(m_sizes.captionFont());
    const QRect inside = picture.adjusted(metric::step8, metric::step8, -metric::step8, -metric::step8);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, inside.width() - 2 * metric::step8);
    const QSize size(metrics.horizontalAdvance(shown) + 2 * metric::step8 - metric::step4,
                     m_sizes.captionLine() + 2);
    const QRect area = QStyle::alignedRect(direction, corner, size, inside);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(area, metric::step4, metric::step4);
    painter.setFont(m_sizes.captionFont());
    painter.setPen(m_theme.colour(Token::onPicture));
    painter.drawText(area, int(Qt::AlignCenter) | Qt::TextSingleLine, shown);
}

QStringList CardPainter::titleLines(const QString &title, CardMode mode, int width)
{
    const int signedWidth = mode == CardMode::grid ? width : -width; // a list has one line
    const std::pair key(title, signedWidth);
    if (const QStringList *known = m_titles.object(key)) {
        return *known;
    }
    const QStringList lines
        = wrapped(title, m_sizes.titleFont(), width, mode == CardMode::grid ? CardSizes::titleLines : 1);
    m_titles.insert(key, new QStringList(lines));
    return lines;
}

void CardPainter::paintText(QPainter &painter, CardMode mode, const CardGeometry &at, const Card &card,
                            Qt::LayoutDirection direction)
{
    const bool grid = mode == CardMode::grid;
    painter.setFont(m_sizes.titleFont());
    painter.setPen(m_theme.colour(Token::text));
    QRect line(at.title.topLeft(), QSize(at.title.width(), m_sizes.titleLine()));
    const QStringList title = titleLines(card.title, mode, line.width());
    for (const QString &text : title) {
        drawLine(painter, line, text, direction);
        line.translate(0, m_sizes.titleLine());
    }
    // The second line of a short title is free: what belongs to it follows at once.
    const int top = grid ? line.top() + metric::step4 : at.caption.top();
    QStringList captions = card.lines;
    if (!grid) {
        captions.prepend(card.durationText);
        captions.prepend(card.badge.text);
        captions.removeAll(QString());
        captions = QStringList{captions.join(QStringLiteral(" · "))};
    }
    const QFontMetrics metrics(m_sizes.captionFont());
    painter.setFont(m_sizes.captionFont());
    painter.setPen(m_theme.colour(Token::muted));
    line = QRect(at.caption.left(), top, at.caption.width(), m_sizes.captionLine());
    for (qsizetype i = 0; i < std::min<qsizetype>(captions.size(), m_captionLines); ++i) {
        drawLine(painter, line, metrics.elidedText(captions[i].simplified(), Qt::ElideRight, line.width()),
                 direction);
        line.translate(0, m_sizes.captionLine());
    }
}

void CardPainter::paintTick(QPainter &painter, const QRect &area, const State &state) const
{
    const QRectF circle = QRectF(area).adjusted(5, 5, -5, -5);
    QColor empty = m_theme.colour(Token::picture);
    empty.setAlphaF(0.5);
    painter.setBrush(state.selected ? m_theme.colour(Token::accent) : empty);
    painter.setPen(QPen(m_theme.colour(state.selected ? Token::onAccent : Token::onPicture), 1.5));
    painter.drawEllipse(circle);
    if (state.selected) {
        const qreal side = circle.width();
        QPen pen(m_theme.colour(Token::onAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPolyline(QPolygonF{circle.topLeft() + QPointF(side * 0.28, side * 0.52),
                                       circle.topLeft() + QPointF(side * 0.44, side * 0.68),
                                       circle.topLeft() + QPointF(side * 0.74, side * 0.34)});
    }
}

void CardPainter::paintMenu(QPainter &painter, const QRect &area, CardMode mode, double revealed) const
{
    const bool grid = mode == CardMode::grid;
    painter.setOpacity(revealed);
    painter.setPen(Qt::NoPen);
    if (grid) {
        painter.setBrush(badgeGround(Card::BadgeKind::plain));
        painter.drawEllipse(area);
    }
    painter.setBrush(m_theme.colour(grid ? Token::onPicture : Token::text));
    for (const int step : {-1, 0, 1}) {
        const QPointF middle = QRectF(area).center() + QPointF(step * area.width() * 0.19, 0);
        painter.drawEllipse(middle, 1.8, 1.8);
    }
}

void CardPainter::paintRing(QPainter &painter, const QRect &area, int distance, int radius) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(Token::accent), 2));
    const qreal out = distance;
    painter.drawRoundedRect(QRectF(area).adjusted(-out, -out, out, out), radius, radius);
}

}
