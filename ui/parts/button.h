// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"

#include <QPushButton>

namespace spirula::ui
{

class Hover;

/// A button with a verb on it. A page has at most one that is primary.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { primary, plain, quiet, danger };

    Button(Kind kind, const QString &text, QWidget *parent = nullptr);
    Button(Kind kind, Icon icon, const QString &text, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setSymbol(Icon symbol); ///< the drawing before the text

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Token ink() const;
    void paintPanel(QPainter &painter) const;
    void paintContent(QPainter &painter);

    Kind m_kind;
    std::optional<Icon> m_symbol;
    Hover *m_hover;
};

}
