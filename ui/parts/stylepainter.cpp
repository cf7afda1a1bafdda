// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/stylepainter.h"

#include "parts/brush.h"
#include "parts/icons.h"
#include "parts/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace spirula::ui::stylepainter
{

namespace
{
constexpr int ringWidth = 2;
constexpr int barInset = 2;
constexpr int grooveHeight = 4;

const Theme &theme() { return Theme::ofApplication(); }
QColor colour(Token token) { return theme().colour(token); }

bool isEnabled(const QStyleOption &option) { return option.state.testFlag(QStyle::State_Enabled); }
bool isOn(const QStyleOption &option) { return option.state.testFlag(QStyle::State_On); }
bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

QColor edge(const QStyleOption &option)
{
    if (!isEnabled(option)) {
        return colour(Token::line);
    }
    return colour(option.state.testFlag(QStyle::State_HasFocus) ? Token::accent : Token::edge);
}

QRect middle(const QRect &rect, int side)
{
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

void drawIcon(Icon which, Token token, const QRect &rect, bool enabled, QPainter &painter)
{
    icon(which, token).paint(&painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}
}

void button(const QStyleOption &option, QPainter &painter)
{
    Token fill = isHovered(option) ? Token::hover : Token::surface;
    if (option.state.testFlag(QStyle::State_Sunken)) {
        fill = Token::line;
    } else if (isOn(option)) {
        fill = Token::tint;
    }
    brush::panel(painter, option.rect, colour(fill), colour(isEnabled(option) ? Token::edge : Token::line),
                 metric::radiusControl);
}

void field(const QStyleOption &option, QPainter &painter)
{
    brush::panel(painter, option.rect, colour(isEnabled(option) ? Token::surface : Token::bg), edge(option),
                 metric::radiusControl);
}

void tickBox(const QStyleOption &option, QPainter &painter)
{
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    if (!isOn(option) && !partly) {
        brush::panel(painter, option.rect, colour(isHovered(option) ? Token::hover : Token::surface),
                     edge(option), metric::step4);
        return;
    }
    const Token ground = isEnabled(option) ? Token::accent : Token::line;
    brush::panel(painter, option.rect, colour(ground), {}, metric::step4);
    const QRect inner = option.rect.adjusted(3, 3, -3, -3);
    if (partly) {
        painter.fillRect(QRect(inner.x(), option.rect.center().y(), inner.width(), 2),
                         colour(isEnabled(option) ? Token::onAccent : Token::muted));
    } else {
        drawIcon(Icon::check, Token::onAccent, inner, isEnabled(option), painter);
    }
}

void radioDot(const QStyleOption &option, QPainter &painter)
{
    const QRectF circle = option.rect;
    const Token ground = isEnabled(option) ? Token::accent : Token::line;
    brush::panel(painter, circle,
                 isOn(option) ? colour(ground) : colour(isHovered(option) ? Token::hover : Token::surface),
                 isOn(option) ? colour(ground) : edge(option), circle.height() / 2);
    if (isOn(option)) {
        const qreal inset = circle.width() / 3;
        brush::panel(painter, circle.adjusted(inset, inset, -inset, -inset),
                     colour(isEnabled(option) ? Token::onAccent : Token::muted), {}, circle.height() / 2);
    }
}

void focusRing(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::accent), ringWidth));
    painter.setBrush(Qt::NoBrush);
    const qreal half = ringWidth / 2.0;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half),
                            metric::radiusControl + ringWidth, metric::radiusControl + ringWidth);
    painter.restore();
}

void floating(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, colour(Token::surface));
    brush::panel(painter, option.rect, colour(Token::surface), colour(Token::line), 0);
}

void menuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.x() + metric::step12, option.rect.center().y(),
                               option.rect.width() - 2 * metric::step12, 1),
                         colour(Token::line));
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected) && isEnabled(option)) {
        brush::panel(painter, option.rect.adjusted(metric::step4, 1, -metric::step4, -1),
                     colour(Token::hover), {}, metric::radiusControl);
    }
    const int side = theme().scaled(metric::step16);
    const QRect row = option.rect.adjusted(metric::step12, 0, -metric::step12, 0);
    const auto place = [&option, &row](int from, int width) {
        const QRect cell(row.x() + from, row.y(), width, row.height());
        return QStyle::visualRect(option.direction, option.rect, cell);
    };
    const bool hasColumn = option.menuHasCheckableItems || option.maxIconWidth > 0;
    const int begin = hasColumn ? side + metric::step8 : 0;
    if (option.checked) {
        drawIcon(Icon::check, Token::text, middle(place(0, side), side), isEnabled(option), painter);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, middle(place(0, side), side), Qt::AlignCenter,
                          isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        drawIcon(Icon::next, Token::muted, middle(place(row.width() - side, side), side), isEnabled(option),
                 painter);
    }
    const QString label = option.text.section(u'\t', 0, 0);
    const QString key = option.text.section(u'\t', 1);
    painter.setFont(option.font);
    painter.setPen(colour(isEnabled(option) ? Token::text : Token::muted));
    const QRect words = place(begin, row.width() - begin);
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    painter.drawText(words, int(start | Qt::TextShowMnemonic | Qt::TextSingleLine), label);
    painter.setPen(colour(Token::muted));
    painter.drawText(words, int(end | Qt::TextSingleLine), key);
}

void comboBox(const QStyleOptionComboBox &option, const QRect &arrow, QPainter &painter)
{
    option.editable ? field(option, painter) : button(option, painter);
    drawIcon(Icon::down, Token::muted, middle(arrow, theme().scaled(metric::step12)), isEnabled(option),
             painter);
}

void spinBox(const QStyleOptionSpinBox &option, const QRect &more, const QRect &less, QPainter &painter)
{
    field(option, painter);
    const int side = theme().scaled(metric::step12);
    const auto can = [&option](QAbstractSpinBox::StepEnabledFlag step) {
        return isEnabled(option) && option.stepEnabled.testFlag(step);
    };
    drawIcon(Icon::up, Token::muted, middle(more, side), can(QAbstractSpinBox::StepUpEnabled), painter);
    drawIcon(Icon::down, Token::muted, middle(less, side), can(QAbstractSpinBox::StepDownEnabled), painter);
}

void progressBar(const QStyleOptionProgressBar &option, QPainter &painter)
{
    QRect line = option.rect;
    line.setHeight(std::min(line.height(), metric::step8));
    line.moveCenter(option.rect.center());
    brush::panel(painter, line, colour(Token::line), {}, line.height() / 2.0);
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range > 0 && option.progress > option.minimum) {
        const double part = double(option.progress - option.minimum) / double(range);
        QRect filled = line;
        filled.setWidth(std::max(line.height(), int(line.width() * part)));
        brush::panel(painter, QStyle::visualRect(option.direction, line, filled), colour(Token::accent), {},
                     line.height() / 2.0);
    }
}

void itemPanel(const QStyleOptionViewItem &option, QPainter &painter)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || isHovered(option)) {
        brush::panel(painter, option.rect, colour(chosen ? Token::tint : Token::hover), {},
                     metric::radiusControl);
    }
}

void slider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter &painter)
{
    const bool level = option.orientation == Qt::Horizontal;
    QRect line = groove;
    level ? line.setHeight(grooveHeight) : line.setWidth(grooveHeight);
    line.moveCenter(groove.center());
    brush::panel(painter, line, colour(Token::line), {}, grooveHeight / 2.0);
    // The filled part lies between the least value and the handle.
    QRect filled = line;
    if (level) {
        option.upsideDown ? filled.setLeft(handle.center().x()) : filled.setRight(handle.center().x());
    } else {
        option.upsideDown ? filled.setTop(handle.center().y()) : filled.setBottom(handle.center().y());
    }
    const QColor ink = colour(isEnabled(option) ? Token::accent : Token::muted);
    brush::panel(painter, filled, ink, {}, grooveHeight / 2.0);
    brush::panel(painter, handle, isHovered(option) ? colour(Token::tint) : colour(Token::surface), ink,
                 handle.height() / 2.0);
}

void scrollBar(const QStyleOptionSlider &option, const QRect &handle, QPainter &painter)
{
    if (option.minimum == option.maximum) {
        return;
    }
    const QRectF bar = QRectF(handle).adjusted(barInset, barInset, -barInset, -barInset);
    const bool held = option.state.testFlag(QStyle::State_Sunken) || isHovered(option);
    brush::panel(painter, bar, colour(held ? Token::muted : Token::edge), {},
                 std::min(bar.width(), bar.height()) / 2);
}

}
