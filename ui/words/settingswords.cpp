// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/settingswords.h"

#include <KLocalizedString>

#include <QLocale>

namespace spirula::ui::words
{

QString settingsTitle() { return i18nc("@title:window", "Settings"); }

QString searchSettings() { return i18nc("@info:placeholder", "Search settings"); }

QString general() { return i18nc("@title:group", "General"); }

QString appearance() { return i18nc("@label:listbox", "Appearance"); }

QString likeSystem() { return i18nc("@item:inlistbox the look", "Same as the system"); }

QString light() { return i18nc("@item:inlistbox the look", "Light"); }

QString dark() { return i18nc("@item:inlistbox the look", "Dark"); }

QString highContrast() { return i18nc("@item:inlistbox the look", "High contrast"); }

QString reducedMotion() { return i18nc("@option:check", "Reduce motion"); }

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

QString uploadLimit() { return i18nc("@label:spinbox", "Upload limit (0 for none)"); }

QString kilobytesPerSecond() { return i18nc("@label:spinbox unit behind a number", " kB/s"); }

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

QString systemLanguage() { return i18nc("@item:inlistbox the language", "Same as the system"); }

QString languageAtNextStart() { return i18nc("@label:listbox", "Language (at the next start)"); }

QString notifications() { return i18nc("@option:check", "Notify me when a video is ready"); }

QString profile() { return i18nc("@title:group", "Profile"); }

QString channelName() { return i18nc("@label:textbox", "Name of your channel"); }

QString handle() { return i18nc("@label:textbox", "Handle"); }

QString channelDescription() { return i18nc("@label:textbox", "About your channel"); }

QString channelSupport() { return i18nc("@label:textbox", "How to support you"); }

QString channelPicture() { return i18nc("@label", "Picture of your channel"); }

QString noPicture() { return i18nc("@info", "None"); }

QString hasPicture() { return i18nc("@info", "Chosen"); }

QString storageGroup() { return i18nc("@title:group", "Storage"); }

QString keepVideosIn() { return i18nc("@label", "Keep videos in"); }

QString besideTheDatabase() { return i18nc("@info", "Spirula's own folder"); }

QString atNextStart() { return i18nc("@info", "Your site uses it from its next start on."); }

QString choose() { return i18nc("@action:button a file or folder", "Choose"); }

QString chooseFolder() { return i18nc("@action:button accessible name", "Choose a folder"); }

QString choosePicture() { return i18nc("@action:button accessible name", "Choose a picture"); }

QString takeAway() { return i18nc("@action:button what was chosen", "Remove"); }

QString takeFolderAway() { return i18nc("@action:button accessible name", "Use Spirula's own folder"); }

QString takePictureAway() { return i18nc("@action:button accessible name", "Remove the picture"); }

QString shortcuts() { return i18nc("@title:group", "Shortcuts"); }

QString about() { return i18nc("@title:group", "About"); }

QString version() { return i18nc("@label", "Version"); }

QString siteVersion() { return i18nc("@label", "Version of your site"); }

QString licenceOfSpirula() { return i18nc("@label", "Licence"); }

QString freeSoftware()
{
    return i18nc("@info", "Free software: GNU General Public License, version 3 or later");
}

QString dataFolder() { return i18nc("@label", "Everything is kept in"); }

QString sandbox() { return i18nc("@label", "Video files are locked in"); }

QString forReports() { return i18nc("@label", "For error reports"); }

QString copyFacts() { return i18nc("@action:button", "Copy versions"); }

QString sandboxState(const QStringList &missing)
{
    return missing.isEmpty()
        ? i18nc("@info", "Completely")
        : i18nc("@info %1 are mechanisms of the kernel", "Without %1", missing.join(QStringLiteral(", ")));
}

QString pressKeys() { return i18nc("@info:placeholder", "Press keys"); }

QString keysTaken(const QString &keys, const QString &action)
{
    return i18nc("@info %1 are keys, %2 what they do", "%1 is already used for “%2”.", keys, action);
}

QString languageName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.replace(0, 1, name.at(0).toUpper());
}

QString resetSetting(const QString &setting)
{
    return i18nc("@action:button accessible name", "Reset “%1”", setting);
}

QString noSetting(const QString &search) { return i18nc("@info", "No setting called “%1”.", search); }

}
