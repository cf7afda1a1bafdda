// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/imagecache.h"
#include "client/preferences.h"
#include "parts/navigator.h"
#include "parts/page.h"
#include "publish/draftrow.h"
#include "publish/framestrip.h"
#include "publish/publishform.h"
#include "words/publishwords.h"

namespace spirula::ui
{

/// From files to published videos: each dropped file is a draft at once; later the same form edits a video.
class PublishPage : public Page
{
    Q_OBJECT
public:
    PublishPage(HomeClient &client, Preferences &preferences, Navigator &navigator,
                QWidget *parent = nullptr);

    QString title() const override;
    void arrive(const Place &place) override;
    void leave() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildDropZone();
    QWidget *buildFooter();
    void addKeys();
    void addPaths(const QStringList &paths);
    void askAboutFolder(const QString &folder);
    void addDraft(PublishDraft *draft);
    void chooseFiles();
    void forget(DraftRow *row); ///< takes it out of the page; its draft ends by itself
    void clear(); ///< every draft is saved and out of the page
    void discard(DraftRow *row);
    void rowsChanged();
    void takeForm();
    void showState();
    void publish();
    void publishedOne(DraftRow *row);
    void tellPublished();
    void undoPublishing(const std::vector<Uuid> &ids);
    void keepDraft();
    PublishDraft *single() const;

    HomeClient &m_client;
    Preferences &m_preferences;
    Navigator &m_navigator;
    std::vector<DraftRow *> m_rows;
    std::vector<Uuid> m_published; ///< since the button was pressed
    std::optional<WallTime> m_publishedFor; ///< when scheduled
    words::Audience m_audience = words::Audience::nobodyElse;
    QWidget *m_dropZone = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_list = nullptr;
    QWidget *m_folder = nullptr; ///< the question about a dropped folder
    QLabel *m_headline = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_reach = nullptr;
    FrameStrip *m_frames = nullptr;
    PublishForm *m_form = nullptr;
    QPushButton *m_saveDraft = nullptr;
    QPushButton *m_publish = nullptr;
};

}
