// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QWidget>

namespace spirula::ui
{

/// A word or number in a small pill: "Draft", "3". The colour only underlines what the word says.
class Badge : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { neutral, accent, ok, warn, bad };

    Badge(Kind kind, const QString &text, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text); ///< empty: the badge hides
    void setKind(Kind kind);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_text;
};

}
