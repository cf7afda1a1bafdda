// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

namespace spirula::ui
{

/// Two things beside each other, the second at the end of the line; below the first where it would leave that
/// too little.
class PairLayout : public QLayout
{
public:
    explicit PairLayout(int gap, QWidget *parent = nullptr);
    ~PairLayout() override;

    void addLayout(QLayout *layout);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    bool isBeside(int width) const;

    QList<QLayoutItem *> m_items; ///< up to two
};

}
