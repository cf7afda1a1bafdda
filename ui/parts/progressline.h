// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QProgressBar>

class QVariantAnimation;

namespace spirula::ui
{

/// A thin line that fills. It glides to each new amount and never runs back.
class ProgressLine : public QProgressBar
{
    Q_OBJECT
public:
    /// The name says what goes on, for screen readers.
    explicit ProgressLine(const QString &name, QWidget *parent = nullptr);

    /// Of a thousand. Less than it was changes nothing; less than 0 is "not known how much".
    void advance(int perMille);
    void restart(); ///< something new begins at 0
    void setInk(Token ink); ///< accent if never said

    qreal shown() const; ///< what is filled just now, from 0 to 1
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void glideTo(qreal amount, int milliseconds);

    QVariantAnimation *m_glide;
    Token m_ink = Token::accent;
};

}
