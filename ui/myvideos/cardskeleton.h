// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/cardsizes.h"

#include <QVariantAnimation>
#include <QWidget>

namespace spirula::ui
{

/// Empty cards where the real ones will be; shown only when loading takes longer than a moment.
class CardSkeleton : public QWidget
{
    Q_OBJECT
public:
    explicit CardSkeleton(QWidget *parent = nullptr);

    void setMode(CardMode mode);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    CardMode m_mode = CardMode::grid;
    QVariantAnimation m_pulse;
    bool m_visibleNow = false;
};

}
