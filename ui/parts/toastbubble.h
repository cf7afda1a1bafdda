// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/navigator.h"
#include "parts/surface.h"

#include <QTimer>

class QHBoxLayout;

namespace spirula::ui
{

/// One toast: goes by itself after its time, which stands still while the pointer or the focus is on it.
class ToastBubble : public Surface
{
    Q_OBJECT
public:
    ToastBubble(Toast toast, QWidget *parent);

    /// Its time begins, and screen readers say it.
    void begin();
    /// What it offers takes back what was done.
    bool offersUndo() const;
    void act(); ///< what it offers, and goes

Q_SIGNALS:
    void done();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString spoken() const;
    void addButton(const QString &text, std::function<void()> Toast::*action);
    void act(std::function<void()> Toast::*action);
    void holdOrGo();

    Toast m_toast;
    QHBoxLayout *m_row;
    QTimer m_time;
    int m_leftMs;
    bool m_focused = false;
};

}
