// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QVariantAnimation>
#include <QWidget>

namespace spirula::ui
{

/// Turns while something is on its way. Where nothing may move it stands still.
class Spinner : public QWidget
{
    Q_OBJECT
public:
    explicit Spinner(int side, QWidget *parent = nullptr);

    void setInk(Token ink); ///< accent if never said
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    int m_side;
    Token m_ink = Token::accent;
    QVariantAnimation m_turn;
};

}
