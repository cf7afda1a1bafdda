// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "wire/home/homeprofile.h"
#include "words/reachwords.h"

#include <QWidget>

namespace spirula::ui
{

class Avatar;
class Button;
class LinkLabel;
class TextLabel;
class WatchedVideo;

/// What stands below the player: title, channel, what can be done, facts, description, chapters.
class WatchDetails : public QWidget
{
    Q_OBJECT
public:
    WatchDetails(ImageCache &images, QWidget *parent);

    void setVideo(const WatchedVideo &watched);
    void setChannel(const wire::HomeProfile &channel);
    void setReach(words::Reach reach);

Q_SIGNALS:
    void timeChosen(qint64 ms);
    void webLinkChosen(const QUrl &url);
    void editWanted();
    void shareWanted();
    void pageWanted();

private:
    QWidget *makeChannelRow();
    QLayout *makeText();
    void showProgress(const WatchedVideo &watched);
    void takeLink(const QString &link);

    ImageCache &m_images;
    TextLabel *m_title;
    Avatar *m_avatar;
    TextLabel *m_channel;
    Button *m_share;
    Button *m_page;
    Button *m_edit;
    TextLabel *m_facts;
    TextLabel *m_progress;
    LinkLabel *m_description;
    TextLabel *m_chaptersHeading;
    LinkLabel *m_chapters;
    QString m_avatarKey;
};

}
