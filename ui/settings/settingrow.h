// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QVBoxLayout>
#include <QWidget>

namespace spirula::ui
{

class IconButton;
class TextLabel;

/// One setting: its name, its control, Reset where it differs from the usual, and what was wrong with it.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    /// `control` gets the title as its accessible name.
    SettingRow(const QString &title, QWidget *control, QWidget *parent = nullptr);

    const QString &title() const { return m_title; }
    void setDiffers(bool differs);
    /// The control under the title, in the full width.
    void putBelow();
    void showError(const Error &error);
    void showProblem(const QString &sentence); ///< empty: nothing is wrong
    void showNote(const QString &sentence); ///< what else is to be known
    template<class T>
    void showEnd(const Result<T> &result) ///< of a change
    {
        if (result) {
            showProblem({});
        } else {
            showError(result.error());
        }
        Q_EMIT changeEnded(bool(result));
    }

Q_SIGNALS:
    void resetWanted();
    void changeEnded(bool taken);

private:
    QString m_title;
    QWidget *m_control;
    QVBoxLayout *m_column;
    IconButton *m_reset;
    TextLabel *m_error;
};

}
