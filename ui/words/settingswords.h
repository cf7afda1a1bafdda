// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// What the settings say.
QString settingsTitle();
QString searchSettings();
QString reset();
QString general();
QString appearance();
QString likeSystem();
QString light();
QString dark();
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
QString resetSetting(const QString &setting);
QString noSetting(const QString &search);

}
