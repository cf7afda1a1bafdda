// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHBoxLayout>
#include <QWidget>

namespace spirula::ui
{

class TextLabel;

/// One thing to fill in: what it is, the control, help below, and what is wrong with it.
class FormRow : public QWidget
{
    Q_OBJECT
public:
    enum class Place { beside, below }; ///< where the control is: at the end of the row, or under its label

    FormRow(const QString &label, QWidget *control, Place place = Place::beside, QWidget *parent = nullptr);

    QString label() const;
    QString help() const;
    QWidget *control() const { return m_control; }
    void setHelp(const QString &help); ///< what screen readers say after the name
    void setError(const QString &error); ///< instead of the help; empty: nothing is wrong
    void addTrailing(QWidget *widget); ///< after the control, for "Reset"

private:
    void describe();

    QWidget *m_control;
    TextLabel *m_label;
    TextLabel *m_help;
    QHBoxLayout *m_end;
    QString m_helpText;
    QString m_error;
};

}
