// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace spirula::ui
{

/// How far a widget has lit up under the pointer, from 0 to 1; repaints it on the way.
class Hover : public QVariantAnimation
{
    Q_OBJECT
public:
    explicit Hover(QWidget *widget);

    qreal amount() const { return currentValue().toReal(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(qreal amount);

    QWidget *m_widget;
};

}
