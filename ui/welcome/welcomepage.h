// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/imagecache.h"
#include "client/nodeprocess.h"
#include "client/preferences.h"
#include "parts/avatar.h"
#include "parts/bannerstack.h"
#include "parts/button.h"
#include "parts/formrow.h"
#include "parts/navigator.h"
#include "parts/page.h"
#include "parts/switch.h"
#include "parts/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace spirula::ui
{

/// The one screen of the first start: what the channel is called, its picture, where videos are kept.
/// Everything has an answer already, so Enter is enough.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    WelcomePage(HomeClient &client, ImageCache &images, Preferences &preferences, Navigator &navigator,
                NodeProcess &node, QWidget *parent = nullptr);

    QString title() const override;
    void arrive(const Place &place) override;
    /// Where videos are to be kept; a folder with other things in it gets one of its own inside.
    void keepVideosIn(const QString &folder);

private:
    void build();
    QWidget *buildName();
    QWidget *buildFolder();
    QWidget *buildButtons();
    void load();
    void takeProfile(const wire::HomeProfile &channel);
    void followName();
    bool keepsHandle() const; ///< the channel is saved with the one it has
    void showFolder(const std::string &folder, std::optional<qint64> free);
    void choosePicture();
    void usePicture(const QString &path);
    void chooseFolder();
    bool isComplete(); ///< says at the field what is not
    void start();
    QCoro::Task<> save();
    Answer<> saveSettings();
    Answer<> saveNames();
    void fail(const Error &error);
    void setBusy(bool busy);
    void leaveForVideos();

    HomeClient &m_client;
    ImageCache &m_images;
    Preferences &m_preferences;
    Navigator &m_navigator;
    NodeProcess &m_node;
    std::optional<model::Settings> m_settings; ///< the node's, once they are here
    QString m_handleNow; ///< the node's, once it is here
    QString m_avatarKey;
    QString m_picture; ///< path of the chosen one
    QString m_folder; ///< chosen for videos; empty: it stays
    bool m_ownHandle = false; ///< typed by the person: it does not follow the name any more
    bool m_networkChosen = false; ///< by the person: what the node says later does not change it
    bool m_startWanted = false; ///< as soon as the settings are here
    bool m_busy = false;
    BannerStack *m_banners;
    QLineEdit *m_name;
    QLineEdit *m_handle;
    Avatar *m_avatar;
    Switch *m_network;
    FormRow *m_nameRow = nullptr;
    FormRow *m_handleRow = nullptr;
    TextLabel *m_folderPath = nullptr;
    TextLabel *m_folderFree = nullptr;
    Button *m_start = nullptr;
    Button *m_skip = nullptr;
};

}
