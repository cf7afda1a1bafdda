// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>

class QVariantAnimation;

namespace spirula::ui
{

/// On or off, at once. The words stand beside it, in a FormRow; the name is for screen readers.
class Switch : public QCheckBox
{
    Q_OBJECT
public:
    explicit Switch(const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    void slide();

    QVariantAnimation *m_slide; ///< where the thumb is, from 0 (off) to 1
};

}
