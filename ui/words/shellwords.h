// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// What the window around the pages says.
QString programName();
QString sideBar();
QString topBar();
QString publishEntry();
QString myVideosEntry();
QString siteEntry();
QString settingsEntry();
QString back();
QString forward();
QString activity();
QString menu();
QString nameWithKeys(const QString &name, const QString &keys);
QString workInProgress(int count);

/// The field on top, and what it says of a text before Enter.
QString searchOrPaste();
QString enterKey();
QString findInMyVideos(const QString &text);
QString watchThis();
QString watchVideo(const QString &name);
QString publishFiles(const QString &first, int count);
QString cantPlayYet();
QString cantPlayYetOpen();
QString openInBrowser();
QString linkLeadsNowhere();

/// Actions of the window: verbs.
QString publishVideo();
QString findOrPaste();
QString commandPalette();
QString commands();
QString noCommand(const QString &typed);
QString shortcutsTitle();
QString orBetweenKeys();
QString showActivity();
QString goBack();
QString goForward();
QString undoLast();
QString pasteLinkOrFiles();
QString loadAnew();
QString nextPane();
QString showShortcuts();
QString openSettings();
QString openPage(const QString &page);
QString toggleSideBar();
QString zoomIn();
QString zoomOut();
QString zoomReset();
QString closeWindow();
QString quit();
QString goGroup();
QString windowGroup();
QString viewGroup();

/// The state of the own site's program.
QString connecting();
QString siteStopped();
QString wasRestarted();
QString nothingLost(int preparing);
QString stoppedBySomeone();
QString stoppedBySomeoneText();
QString startSite();
QString noAnswer();
QString noAnswerText();
QString otherVersion();
QString otherVersionText(const QString &version);
QString newerVersionText(const QString &version);
QString partMissing();
QString partMissingText(const QString &path);
QString openLog();
QString otherFolder();

QString dropToPublish();
QString waysToShare();

}
