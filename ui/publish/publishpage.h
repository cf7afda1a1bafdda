// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/imagecache.h"
#include "client/preferences.h"
#include "parts/bannerstack.h"
#include "parts/droparea.h"
#include "parts/navigator.h"
#include "parts/page.h"
#include "publish/draftlist.h"
#include "publish/framestrip.h"
#include "publish/publishform.h"
#include "words/reachwords.h"

namespace spirula::ui
{

/// From files to published videos: each dropped file is a draft at once; later the same form edits a video.
class PublishPage : public Page
{
    Q_OBJECT
public:
    PublishPage(HomeClient &client, ImageCache &images, Preferences &preferences, Navigator &navigator,
                QWidget *parent = nullptr);

    QString title() const override;
    void arrive(const Place &place) override;
    void leave() override;
    bool isSaving() const override;
    std::optional<Place> unsaved() const override;
    void saveUnsaved() override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildEmpty();
    QWidget *buildContent();
    QWidget *buildFooter();
    void connectParts();
    void addKeys();
    void addPaths(const QStringList &paths);
    void askAboutFolder(const QString &folder);
    void chooseFiles();
    void changeOnly(const std::function<void(PublishFields &)> &with);
    void showRows();
    void takeForm();
    void showState();
    void showProblem(const QString &sentence); ///< why it cannot be published; empty for none
    model::Privacy audience() const;
    void takeTyping();
    void publish();
    void keepDraft();

    HomeClient &m_client;
    Preferences &m_preferences;
    Navigator &m_navigator;
    PublishFields m_inForm; ///< what the form says of all of them
    words::Reach m_reachOfSite = words::Reach::thisComputer;
    DropArea *m_whole;
    BannerStack *m_banners;
    FrameStrip *m_frames;
    DraftList *m_list;
    PublishForm *m_form;
    QWidget *m_empty = nullptr;
    QWidget *m_content = nullptr;
    TextLabel *m_headline = nullptr;
    TextLabel *m_saved = nullptr;
    TextLabel *m_problem = nullptr;
    TextLabel *m_reach = nullptr;
    Button *m_saveDraft = nullptr;
    Button *m_publish = nullptr;
};

}
