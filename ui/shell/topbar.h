// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace spirula::ui
{

class Badge;
class HomeClient;
class IconButton;
class LinkField;

/// The top of the window: back, forward, the field that finds, the work in progress, the menu.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(HomeClient &client, QWidget *parent = nullptr);

    LinkField &field() { return *m_field; }
    /// They do what the actions do, and are enabled when those are.
    void setActions(QAction *back, QAction *forward, QAction *activity);
    void setMenu(QMenu *menu);
    /// How much work is in progress, and whether some of it failed. Nothing: the button hides.
    void showWork(int count, bool failed);

private:
    IconButton *m_back;
    IconButton *m_forward;
    LinkField *m_field;
    IconButton *m_activity;
    Badge *m_count;
    IconButton *m_menu;
};

}
