// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariantAnimation>

class QGraphicsOpacityEffect;
class QWidget;

namespace spirula::ui
{

/// Shows and hides what lies over the picture by a fade; at once where nothing may move.
class Fade : public QVariantAnimation
{
    Q_OBJECT
public:
    explicit Fade(QWidget *widget);

    void show(bool shown);

private:
    QWidget *m_widget;
    QGraphicsOpacityEffect *m_effect; ///< only on while it fades: painting through it costs a picture of it
    bool m_shown = true;
};

}
