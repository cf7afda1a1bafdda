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
    /// Takes back what the newest toast with an Undo tells of; false if there is none.
    bool undo();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void remove(QWidget *bubble);
    void place();

    QVBoxLayout *m_stack;
};

}
