// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/settingswords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString settingsTitle() { return i18nc("@title:window", "Settings"); }

QString searchSettings() { return i18nc("@info:placeholder", "Search settings"); }

QString reset() { return i18nc("@action:button", "Reset"); }

QString general() { return i18nc("@title:group", "General"); }

QString appearance() { return i18nc("@label:listbox", "Look"); }

QString likeSystem() { return i18nc("@item:inlistbox the look", "Like the system"); }

QString light() { return i18nc("@item:inlistbox the look", "Light"); }

QString dark() { return i18nc("@item:inlistbox the look", "Dark"); }

QString reducedMotion() { return i18nc("@option:check", "Less motion"); }

QString zoom() { return i18nc("@label:spinbox", "Zoom"); }

QString closing() { return i18nc("@label:listbox", "When the window is closed"); }

QString closingAsks() { return i18nc("@item:inlistbox", "Ask"); }

QString closingKeeps() { return i18nc("@item:inlistbox", "Keep sharing"); }

QString closingQuits() { return i18nc("@item:inlistbox", "Quit"); }

QString publishing() { return i18nc("@title:group", "Publishing"); }

QString soundOnly() { return i18nc("@option:check", "Also prepare sound only"); }

QString plainMp4() { return i18nc("@option:check", "Also prepare plain MP4 files"); }

QString keepWorkingCopy() { return i18nc("@option:check", "Keep a copy of the original in Spirula"); }

QString hardwareEncoding() { return i18nc("@option:check", "Prepare with the graphics card where it can"); }

QString preparingOnBattery() { return i18nc("@option:check", "Prepare every quality on battery too"); }

QString uploadLimit() { return i18nc("@label:spinbox", "Upload limit (0 is none)"); }

QString kilobytesPerSecond() { return i18nc("@label:spinbox unit behind a number", " KB/s"); }

QString playback() { return i18nc("@title:group", "Playback"); }

QString usualQuality() { return i18nc("@label:listbox", "Quality"); }

QString automatic() { return i18nc("@item:inlistbox a quality", "Automatic"); }

QString showCaptions() { return i18nc("@option:check", "Show captions"); }

QString advanced() { return i18nc("@title:group", "Advanced"); }

QString port() { return i18nc("@label:spinbox", "Port of your site"); }

QString requireSandbox()
{
    return i18nc("@option:check", "Refuse video files where the system can't lock them in");
}

QString resetSetting(const QString &setting)
{
    return i18nc("@action:button accessible name", "Reset “%1”", setting);
}

QString noSetting(const QString &search) { return i18nc("@info", "No setting called “%1”.", search); }

}
