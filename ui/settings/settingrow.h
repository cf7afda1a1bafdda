// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QPushButton>
#include <QWidget>

namespace spirula::ui
{

class RoleLabel;

/// One setting: its name, its control, Reset where it differs from the usual, and what was wrong with it.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    /// `control` gets the title as its accessible name.
    SettingRow(const QString &title, QWidget *control, QWidget *parent = nullptr);

    const QString &title() const { return m_title; }
    void setDiffers(bool differs);
    void showError(const Error &error);
    void clearError();

Q_SIGNALS:
    void resetWanted();

private:
    QString m_title;
    QPushButton *m_reset;
    RoleLabel *m_error;
};

}
