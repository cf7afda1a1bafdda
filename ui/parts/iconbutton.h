// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"

#include <QToolButton>

namespace spirula::ui
{

class Hover;

/// A button that shows only an icon. Its name is what screen readers say and what the tooltip shows.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    IconButton(Icon icon, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setSymbol(Icon symbol);
    void setInk(Token ink); ///< text if never said

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_symbol;
    Token m_ink = Token::text;
    Hover *m_hover;
};

}
