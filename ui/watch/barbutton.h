// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"

#include <QAbstractButton>

namespace spirula::ui
{

class Hover;

/// A button over a picture: white, an icon or a short text. Its name is what screen readers say and what the
/// tooltip shows.
class BarButton : public QAbstractButton
{
    Q_OBJECT
public:
    BarButton(Icon icon, const QString &name, QWidget *parent);
    BarButton(const QString &text, const QString &name, QWidget *parent);

    void setName(const QString &name);
    void setSymbol(Icon symbol);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    BarButton(const QString &name, QWidget *parent);

    std::optional<Icon> m_symbol; ///< else the text
    Hover *m_hover;
};

}
