// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace spirula::ui
{

/// Rows that belong together, under a heading.
class FormSection : public QWidget
{
    Q_OBJECT
public:
    explicit FormSection(const QString &heading, QWidget *parent = nullptr);

    void addRow(QWidget *row);

private:
    QVBoxLayout *m_rows;
};

}
