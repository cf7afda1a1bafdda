// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QIconEngine>

namespace spirula::ui
{

/// Paints one drawing of the icon set in the colour that its token has just now.
class IconEngine : public QIconEngine
{
public:
    struct Drawing {
        QString name; ///< of the file, without ".svg"
        bool turns; ///< mirrored where text runs from right to left
    };

    IconEngine(Drawing drawing, Token token);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override { return new IconEngine(*this); }
    QString key() const override { return QStringLiteral("spirula"); }
    QString iconName() override { return m_drawing.name; }
    bool isNull() override { return false; }

private:
    QPixmap draw(const QString &file, const QSize &size, const QColor &colour) const;

    Drawing m_drawing;
    Token m_token;
};

}
