// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QWidget>

namespace spirula::ui
{

class Button;

/// A folder or picture of this computer that the person chooses; can be taken away again.
class PathField : public QWidget
{
    Q_OBJECT
public:
    enum class What { folder, picture };

    explicit PathField(What what, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setClearable(bool clearable);

Q_SIGNALS:
    void chosen(const QString &path); ///< empty: taken away

private:
    void choose();

    What m_what;
    QLineEdit *m_text;
    Button *m_clear;
};

}
