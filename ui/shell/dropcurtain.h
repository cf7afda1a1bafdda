// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace spirula::ui
{

/// Lies over the window while files hover above it and says that they will be taken.
class DropCurtain : public QWidget
{
    Q_OBJECT
public:
    explicit DropCurtain(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
