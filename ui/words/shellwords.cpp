// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/shellwords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString programName() { return QStringLiteral("Spirula"); } // a name: not translated

QString sideBar() { return i18nc("@label accessible name", "Pages"); }

QString topBar() { return i18nc("@label accessible name", "Tools"); }

QString publishEntry() { return i18nc("@action opens the page for a new video", "Publish"); }

QString myVideosEntry() { return i18nc("@action opens a page", "My videos"); }

QString siteEntry() { return i18nc("@action opens a page", "Site"); }

QString settingsEntry() { return i18nc("@action opens a page", "Settings"); }

QString back() { return i18nc("@action to the page before", "Back"); }

QString forward() { return i18nc("@action to the page after", "Forward"); }

QString activity() { return i18nc("@title work in progress", "Activity"); }

QString menu() { return i18nc("@action", "Menu"); }

QString nameWithKeys(const QString &name, const QString &keys)
{
    return i18nc("@info:tooltip %1 is an action, %2 its keys", "%1 (%2)", name, keys);
}

QString workInProgress(int count)
{
    return i18ncp("@info accessible description", "%1 task in progress", "%1 tasks in progress", count);
}

QString searchOrPaste() { return i18nc("@info:placeholder", "Search or paste a link"); }

QString enterKey() { return i18nc("@label the key", "Enter"); }

QString findInMyVideos(const QString &text)
{
    return i18nc("@action %1 is what was typed", "Find “%1” in my videos", text);
}

QString watchThis() { return i18nc("@action", "Watch this video"); }

QString watchVideo(const QString &name) { return i18nc("@action %1 is a video", "Watch “%1”", name); }

QString publishFiles(const QString &first, int count)
{
    return count == 1 ? i18nc("@action %1 is a file", "Publish %1", first)
                      : i18ncp("@action", "Publish %1 file", "Publish %1 files", count);
}

QString cantPlayYet() { return i18nc("@info", "Spirula can't play this here yet."); }

QString cantPlayYetOpen()
{
    return i18nc("@action for a link to somewhere else", "Can't be played here yet. Open in browser");
}

QString openInBrowser() { return i18nc("@action:button", "Open in browser"); }

QString linkLeadsNowhere() { return i18nc("@info", "No video of yours has this link."); }

QString publishVideo() { return i18nc("@action", "Publish a video"); }

QString findOrPaste() { return i18nc("@action", "Search or paste a link"); }

QString commandPalette() { return i18nc("@action", "Find a command"); }

QString commands() { return i18nc("@label accessible name of a list", "Commands"); }

QString noCommand(const QString &typed) { return i18nc("@info", "No command called “%1”.", typed); }

QString shortcutsTitle() { return i18nc("@title", "Keyboard shortcuts"); }

QString orBetweenKeys() { return i18nc("@info between two keys that do the same", " or "); }

QString showActivity() { return i18nc("@action", "Show activity"); }

QString goBack() { return i18nc("@action", "Go back"); }

QString goForward() { return i18nc("@action", "Go forward"); }

QString undoLast() { return i18nc("@action", "Undo what was done last"); }

QString pasteLinkOrFiles() { return i18nc("@action", "Paste a link or files"); }

QString loadAnew() { return i18nc("@action", "Refresh the page"); }

QString nextPane() { return i18nc("@action", "Go to the next part of the window"); }

QString showShortcuts() { return i18nc("@action", "Show keyboard shortcuts"); }

QString openSettings() { return i18nc("@action", "Open settings"); }

QString openPage(const QString &page) { return i18nc("@action %1 is a page", "Go to %1", page); }

QString toggleSideBar() { return i18nc("@action", "Show or hide names in the side bar"); }

QString zoomIn() { return i18nc("@action", "Make everything larger"); }

QString zoomOut() { return i18nc("@action", "Make everything smaller"); }

QString zoomReset() { return i18nc("@action", "Show everything at normal size"); }

QString closeWindow() { return i18nc("@action", "Close the window"); }

QString quit() { return i18nc("@action ends the program", "Quit"); }

QString goGroup() { return i18nc("@title:group of keys", "Go to"); }

QString windowGroup() { return i18nc("@title:group of keys", "Window"); }

QString viewGroup() { return i18nc("@title:group of keys", "View"); }

QString connecting() { return i18nc("@info:status", "Connecting…"); }

QString siteStopped() { return i18nc("@info:status", "Stopped"); }

QString wasRestarted() { return i18nc("@info", "Your site stopped and was restarted."); }

QString nothingLost(int preparing)
{
    return preparing == 0 ? i18nc("@info", "Nothing was lost.")
                          : i18ncp("@info", "Nothing was lost; %1 video goes on preparing.",
                                   "Nothing was lost; %1 videos go on preparing.", preparing);
}

QString stoppedBySomeone() { return i18nc("@info", "Your site was stopped."); }

QString stoppedBySomeoneText()
{
    return i18nc("@info",
                 "Another program stopped it. Nobody can watch until it starts again. Nothing was lost.");
}

QString startSite() { return i18nc("@action:button", "Start it"); }

QString noAnswer() { return i18nc("@info", "Your site doesn't answer."); }

QString noAnswerText() { return i18nc("@info", "Its program runs, but says nothing. Nothing was lost."); }

QString otherVersion() { return i18nc("@info", "Your site is of another version than this window."); }

QString otherVersionText(const QString &version)
{
    return i18nc(
        "@info %1 is a version",
        "It is version %1, and somebody else started it. Start it anew with the same version as this window.",
        version);
}

QString newerVersionText(const QString &version)
{
    return i18nc("@info %1 is a version",
                 "It is version %1, which is newer. Your videos are safe; open the newer Spirula instead of "
                 "this one.",
                 version);
}

QString partMissing() { return i18nc("@info", "Spirula isn't completely installed."); }

QString partMissingText(const QString &path)
{
    return i18nc("@info %1 is a file", "%1 is missing. Install Spirula again; your videos are untouched.",
                 path);
}

QString openLog() { return i18nc("@action:button", "Show log"); }

QString otherFolder() { return i18nc("@title:window", "Open another folder"); }

QString dropToPublish() { return i18nc("@info", "Drop to publish"); }

QString waysToShare() { return i18nc("@action:button", "Ways to share"); }

}
