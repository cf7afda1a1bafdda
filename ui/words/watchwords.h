// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "words/reachwords.h"

#include <QString>

namespace spirula::ui::words
{

/// What the player and its page say.
QString play();
QString pausePlaying();
QString replay();
QString nextVideo();
QString mute();
QString unmute();
QString volume();
QString seekBar();
QString playedOf(const QString &position, const QString &duration);
QString inChapter(const QString &times, const QString &chapter);
QString quality();
QString automaticQuality();
QString automaticNow(const QString &quality);
QString qualityWithRate(const QString &quality, int fps); ///< "1080p60"
QString playbackSpeed();
QString speed(double factor); ///< "1.25×"
QString normalSpeed();
QString captionsMenu();
QString noCaptions();
QString madeAutomatically(const QString &language);
QString moreOfPlayer();
QString loopVideo();
QString copyLinkAt(const QString &time, Reach reach);
QString statistics();
QString statisticsPicture(int width, int height);
QString statisticsQuality(const QString &quality);
QString statisticsRate(int shown, int whole); ///< pictures a second
QString statisticsCodecs(const QString &codecs);
QString statisticsBitRate(double megabits);
QString statisticsNone();
QString miniPlayer();
QString backToPage();
QString closeVideo();
QString theatre();
QString leaveTheatre();
QString fullScreen();
QString leaveFullScreen();

/// Keys, as the overview of keys lists them.
QString keysOfPlayer();
QString backBy(int seconds);
QString forwardBy(int seconds);
QString louder();
QString quieter();
QString previousChapter();
QString nextChapter();
QString toPercent(int percent);
QString toStart();
QString toEnd();
QString slower();
QString faster();
QString previousFrame();
QString nextFrame();
QString snapshot();

/// Hints in the middle of the picture.
QString jumped(int seconds); ///< "+10 s", "−5 s"
QString volumeNow(int percent);

QString openingVideo();
QString beingPrepared();
QString startsByItself();
QString preparingFailed();
QString videoDeleted();
QString videoGone();
QString backToVideos();
QString waitsForSite();
QString waitsForBytes();
QString snapshotSaved(const QString &fileName);
QString snapshotFailed();
QString openFolder();

QString watchTitle();
QString openVideosPage();
QString joined(const QString &one, const QString &other); ///< "one · other"
QString chaptersOfVideo();

}
