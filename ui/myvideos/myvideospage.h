// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/imagecache.h"
#include "client/preferences.h"
#include "myvideos/cardskeleton.h"
#include "myvideos/videoactions.h"
#include "myvideos/videocards.h"
#include "parts/bannerstack.h"
#include "parts/button.h"
#include "parts/cardview.h"
#include "parts/choicepills.h"
#include "parts/droparea.h"
#include "parts/emptystate.h"
#include "parts/iconbutton.h"
#include "parts/navigator.h"
#include "parts/page.h"
#include "parts/popover.h"
#include "parts/searchfield.h"
#include "parts/textlabel.h"

#include <QStackedWidget>

namespace spirula::ui
{

/// All that I published or drafted, as cards or as a list; the way to publish more where there is nothing.
class MyVideosPage : public Page
{
    Q_OBJECT
public:
    MyVideosPage(HomeClient &client, ImageCache &images, Preferences &preferences, Navigator &navigator,
                 QWidget *parent = nullptr);

    QString title() const override;
    /// The subject is what to search for.
    void arrive(const Place &place) override;
    void refresh() override;
    QList<QAction *> commands() override;

private:
    QWidget *buildHead();
    QWidget *buildChosen();
    QWidget *buildNothing();
    void buildSort();
    void connectParts();
    void setFilter(VideoFilter filter);
    void showMode();
    void showState();
    void showChosen();
    void showConnection();
    void showMenu(const QPoint &at);
    void showReady();
    void forgetReady();
    void takeReach(const wire::HomeReach &reach);
    void chooseFiles();
    std::vector<VideoRow> chosen() const;

    HomeClient &m_client;
    Preferences &m_preferences;
    Navigator &m_navigator;
    MyVideosRows m_rows;
    VideoCards m_cards;
    VideoRow m_ready; ///< that the banner tells of
    words::Reach m_reach = words::Reach::thisComputer;
    DropArea *m_whole;
    BannerStack *m_banners;
    CardView *m_view;
    VideoActions *m_actions;
    QStackedWidget *m_stack;
    CardSkeleton *m_skeleton;
    EmptyState *m_filtered;
    EmptyState *m_failed;
    QWidget *m_nothing = nullptr;
    QWidget *m_chosenBar = nullptr;
    TextLabel *m_chosenText = nullptr;
    TextLabel *m_count = nullptr;
    SearchField *m_search = nullptr;
    ChoicePills *m_pills = nullptr;
    Button *m_sort = nullptr;
    Popover *m_sorts = nullptr;
    IconButton *m_mode = nullptr;
};

}
