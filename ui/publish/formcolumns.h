// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBoxLayout>
#include <QScrollArea>

namespace spirula::ui
{

/// A narrow column and a form beside each other; where that leaves the form too little, it stands below.
class FormColumns : public QScrollArea
{
    Q_OBJECT
public:
    explicit FormColumns(QWidget *parent = nullptr);

    /// Both belong to it from then on.
    void setColumns(QWidget *narrow, QWidget *form);
    void setNarrowWidth(int pixels);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QBoxLayout *m_columns;
    QWidget *m_narrow = nullptr;
    QWidget *m_form = nullptr;
    int m_narrowWidth = 0;
};

}
