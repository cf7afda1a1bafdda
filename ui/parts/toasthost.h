// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/navigator.h"

#include <QWidget>

class QVBoxLayout;

namespace spirula::ui
{

/// Shows toasts at the bottom of the window's middle, the newest below; the oldest goes when there are too
/// many.
class ToastHost : public QWidget
{
    Q_OBJECT
public:
    explicit ToastHost(QWidget *over);

    void show(Toast toast);
    /// Does what the newest toast offers; false if none offers anything.
    bool act();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void remove(QWidget *bubble);
    void place();

    QVBoxLayout *m_stack;
};

}
