// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QPainter>

/// Painting that several controls share.
namespace spirula::ui::brush
{

/// Between two colours; amount 0 is the first.
QColor mix(const QColor &one, const QColor &other, qreal amount);

/// A filled shape with round corners, with a line of one pixel inside its rim if `line` is valid.
void panel(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius);

}
