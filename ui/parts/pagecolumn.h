// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>
#include <QVBoxLayout>

namespace spirula::ui
{

/// The one column of a page of text and forms: it scrolls, and is never wider than one reads with ease.
class PageColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageColumn(QWidget *parent = nullptr);

    QVBoxLayout *column() { return m_column; }

private:
    QVBoxLayout *m_column;
};

}
