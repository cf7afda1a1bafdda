// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"

#include <QTimer>
#include <QWidget>

namespace spirula::ui
{

/// Says for a moment in the middle of the picture what a key has done.
class CentreHint : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownMs = 600;

    explicit CentreHint(QWidget *parent);

    void say(Icon symbol, const QString &text); ///< the text may be empty
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_symbol = Icon::play;
    QString m_text;
    QTimer m_end;
};

}
