// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace spirula::ui
{

class FlowLayout;

/// One choice of a few, all in sight: "All · Public · Drafts". The arrow keys move between them.
class ChoicePills : public QWidget
{
    Q_OBJECT
public:
    /// The name says what is chosen, for screen readers.
    explicit ChoicePills(const QString &name, QWidget *parent = nullptr);

    /// The first one is chosen to begin with.
    void addChoice(int id, const QString &text);
    void setText(int id, const QString &text);
    int current() const { return m_group.checkedId(); }
    void setCurrent(int id); ///< chosen() is not sent

Q_SIGNALS:
    void chosen(int id); ///< by the person

private:
    QButtonGroup m_group;
    FlowLayout *m_row;
};

}
