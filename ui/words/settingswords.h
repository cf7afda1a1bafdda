// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace spirula::ui::words
{

/// What the settings say.
QString settingsTitle();
QString searchSettings();
QString general();
QString appearance();
QString likeSystem();
QString light();
QString dark();
QString highContrast();
QString reducedMotion();
QString zoom();
QString closing();
QString closingAsks();
QString closingKeeps();
QString closingQuits();
QString publishing();
QString soundOnly();
QString plainMp4();
QString keepWorkingCopy();
QString hardwareEncoding();
QString preparingOnBattery();
QString uploadLimit();
QString kilobytesPerSecond();
QString playback();
QString usualQuality();
QString automatic();
QString showCaptions();
QString advanced();
QString port();
QString requireSandbox();
QString systemLanguage();
QString languageAtNextStart();
QString notifications();
QString profile();
QString channelName();
QString handle();
QString channelDescription();
QString channelSupport();
QString channelPicture();
QString noPicture();
QString hasPicture();
QString storageGroup();
QString keepVideosIn();
QString besideTheDatabase();
QString atNextStart();
QString choose();
QString chooseFolder();
QString choosePicture();
QString takeAway();
QString takeFolderAway();
QString takePictureAway();
QString shortcuts();
QString about();
QString version();
QString siteVersion();
QString licenceOfSpirula();
QString freeSoftware();
QString dataFolder();
QString sandbox();
QString forReports();
QString copyFacts();
QString sandboxState(const QStringList &missing);
QString pressKeys();
QString keysTaken(const QString &keys, const QString &action);
QString languageName(const QString &code); ///< in itself: "Deutsch"
QString resetSetting(const QString &setting);
QString noSetting(const QString &search);

}
