// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/desk.h"
#include "parts/navigator.h"
#include "shell/history.h"
#include "wire/home/homereach.h"

#include <QPointer>
#include <QWidget>

namespace spirula::ui
{

class ActivityJobs;
class ActivityPanel;
class BannerStack;
class Playing;
class CommandPalette;
class PageStack;
class SideBar;
class SiteNotices;
class ToastHost;
class TopBar;
class WindowActions;
struct PastedText;

/// The window: pages in the middle, the way between them at the side, what is found and pasted on top.
class MainWindow : public QWidget, public Navigator
{
    Q_OBJECT
public:
    explicit MainWindow(const Desk &desk);
    ~MainWindow() override;

    /// The first page: Welcome, until it was answered.
    void begin();
    /// Files and links from outside: the command line, another start of the program. They wait until the site
    /// answers.
    void take(const QStringList &texts);
    /// Hides it; nothing plays on behind a window that is not there.
    void putAway();

    void open(const Place &place) override;
    void back() override;
    void toast(Toast toast) override;
    void openOutside(const QUrl &url) override;
    void copySiteLink(const QUrl &url) override;

    WindowActions &actions() { return *m_actions; }
    PageStack &pages() { return *m_pages; }

Q_SIGNALS:
    void closeWanted(); ///< by the person; the window stays until putAway()
    void quitWanted();
    /// Once there is a player; it lives as long as the window.
    void playingMade(spirula::ui::Playing &playing);
    /// How far the site reaches and who watches: as it was loaded, and as it is told since.
    void reachChanged(const spirula::wire::HomeReach &reach);
    void otherFolderWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addSideEntries();
    void followSite();
    void addGoing();
    void addViews();
    void addHelp();
    void addMenu();
    void addActivity();
    void showPlace(const Place &place, bool animated);
    void step(int by);
    void historyChanged();
    void takeText(const PastedText &what, const QString &text);
    void paste();
    void nextPane();
    void fitSideBar();
    void zoom(int by);

    Desk m_desk;
    History m_history;
    SideBar *m_side;
    TopBar *m_top;
    BannerStack *m_banners;
    PageStack *m_pages;
    ToastHost *m_toasts;
    WindowActions *m_actions;
    CommandPalette *m_palette;
    ActivityJobs *m_jobs;
    ActivityPanel *m_activity;
    SiteNotices *m_notices = nullptr;
    QStringList m_waiting; ///< texts for take()
    bool m_isAway = false; ///< by putAway()
    QPointer<QWidget> m_curtain; ///< while files hover above the window
};

}
