// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

class QActionGroup;

namespace spirula::ui
{

/// A list of plain lines below a control, one of them ticked: quality, speed, order.
class Popover : public QMenu
{
    Q_OBJECT
public:
    explicit Popover(const QString &name, QWidget *parent);

    void addChoice(const QString &text, const QVariant &value);
    void setChosen(const QVariant &value);
    QVariant chosen() const;
    /// Below the control, or above it where there is no room; the ticked line has the focus, or the first.
    void openAt(QWidget *control);

Q_SIGNALS:
    void picked(const QVariant &value);

private:
    QActionGroup *m_choices;
};

}
