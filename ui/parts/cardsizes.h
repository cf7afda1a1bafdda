// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/theme.h"

#include <QRect>

namespace spirula::ui
{

enum class CardMode { grid, list };

/// Where the parts of one card lie; mirrored where people read from right to left.
struct CardGeometry {
    QRect card; ///< the cell without the gaps around it
    QRect picture;
    QRect title;
    QRect caption;
    QRect tick;
    QRect menu;
};

/// Fonts and lengths of cards under one theme: how many fit into a row, how high they are, where their parts
/// are.
class CardSizes
{
public:
    CardSizes(const Theme &theme, int captionLines);

    /// One card with its gaps; as many columns as fit fill the width.
    QSize cell(CardMode mode, int width) const;
    CardGeometry geometry(CardMode mode, const QRect &cell, Qt::LayoutDirection direction) const;

    const QFont &titleFont() const { return m_titleFont; }
    const QFont &captionFont() const { return m_captionFont; }
    const QFont &initialFont() const { return m_initialFont; }
    int titleLine() const { return m_titleLine; }
    int captionLine() const { return m_captionLine; }

    static constexpr int gapX = metric::step16;
    static constexpr int gapY = metric::step24;
    static constexpr int titleLines = 2;

private:
    CardGeometry ofGrid(const QRect &cell) const;
    CardGeometry ofList(const QRect &cell) const;

    QFont m_titleFont;
    QFont m_captionFont;
    QFont m_initialFont;
    int m_titleLine;
    int m_captionLine;
    int m_captionLines;
    int m_least;
    int m_most;
    int m_row;
    int m_button;
};

}
