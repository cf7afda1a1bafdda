// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// What the page of the own videos says.
QString myVideos();
QString videoCount(qint64 videos);
QString findHere();
QString whichVideos();
QString allVideos();
QString publicVideos();
QString linkVideos();
QString ownVideos();
QString drafts();
QString sortBy();
QString newestFirst();
QString oldestFirst();
QString byTitle();
QString mostViewed();
QString longestFirst();
QString biggestFirst();
QString showAsList();
QString showAsGrid();
QString viewsAndAge(const QString &views, const QString &age);
QString publishedAtTime(const QString &time);

QString dropAVideo();
QString dropPromise();
QString noVideoAtHand();
QString makeTestClip();
QString makingTestClip();
QString nothingFound(const QString &words); ///< of a filter, and of words if there are any
QString noDrafts();
QString showAll();
QString shownAsItWas();
QString readyNamed(const QString &headline, const QString &title);

QString watch();
QString editThis();
QString publishNow();
QString openItsPage();
QString prepareAgain();
QString deleteVideos(int videos);
QString deleteShort();
QString chosenVideos(int videos);
QString chooseNone();
QString linksCopied(int links);

/// What is known about a video.
QString stats();
QString statsOf(const QString &title);
QString statsViews();
QString statsLikes();
QString statsPublished();
QString statsNotPublished();
QString statsLength();
QString statsOnDisk();
QString deletedVideos(int videos, const QString &title);
QString privacyChanged(int videos, const QString &privacy);

}
