// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyleOptionComplex>

class QPainter;

/// How SpirulaStyle paints single controls.
namespace spirula::ui::stylepainter
{

void button(const QStyleOption &option, QPainter &painter);
void field(const QStyleOption &option, QPainter &painter);
void tickBox(const QStyleOption &option, QPainter &painter);
void radioDot(const QStyleOption &option, QPainter &painter);
void focusRing(const QStyleOption &option, QPainter &painter);
void floating(const QStyleOption &option, QPainter &painter); ///< the ground of menus and tooltips
void menuItem(const QStyleOptionMenuItem &option, QPainter &painter);
void comboBox(const QStyleOptionComboBox &option, const QRect &arrow, QPainter &painter);
void spinBox(const QStyleOptionSpinBox &option, const QRect &more, const QRect &less, QPainter &painter);
void progressBar(const QStyleOptionProgressBar &option, QPainter &painter);
void itemPanel(const QStyleOptionViewItem &option, QPainter &painter); ///< the ground of a list's item
void slider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter &painter);
void scrollBar(const QStyleOptionSlider &option, const QRect &handle, QPainter &painter);

}
