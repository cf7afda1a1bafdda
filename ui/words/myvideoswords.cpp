// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/myvideoswords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString myVideos() { return i18nc("@title", "My videos"); }

QString videoCount(qint64 videos) { return i18ncp("@info", "%1 video", "%1 videos", videos); }

QString findHere() { return i18nc("@info:placeholder", "Find in my videos"); }

QString whichVideos() { return i18nc("@label:listbox", "Which videos"); }

QString allVideos() { return i18nc("@option:radio videos", "All"); }

QString publicVideos() { return i18nc("@option:radio videos", "Public"); }

QString linkVideos() { return i18nc("@option:radio videos", "Link"); }

QString ownVideos() { return i18nc("@option:radio videos", "Only me"); }

QString drafts() { return i18nc("@option:radio videos", "Drafts"); }

QString sortBy() { return i18nc("@label:listbox", "Order"); }

QString newestFirst() { return i18nc("@item:inlistbox order", "Newest first"); }

QString oldestFirst() { return i18nc("@item:inlistbox order", "Oldest first"); }

QString byTitle() { return i18nc("@item:inlistbox order", "By title"); }

QString mostViewed() { return i18nc("@item:inlistbox order", "Most viewed"); }

QString longestFirst() { return i18nc("@item:inlistbox order", "Longest first"); }

QString biggestFirst() { return i18nc("@item:inlistbox order", "Biggest first"); }

QString showAsList() { return i18nc("@action:button", "Show as list"); }

QString showAsGrid() { return i18nc("@action:button", "Show as cards"); }

QString viewsAndAge(const QString &views, const QString &age)
{
    return i18nc("@info views, age", "%1 · %2", views, age);
}

QString publishedAtTime(const QString &time) { return i18nc("@info a time", "Will be published %1", time); }

QString dropAVideo() { return i18nc("@info", "Drop a video here."); }

QString dropPromise() { return i18nc("@info", "It plays in seconds; your original stays where it is."); }

QString noVideoAtHand()
{
    return i18nc("@info:tooltip", "No video at hand? This makes one of ten seconds, marked as a test clip.");
}

QString makeTestClip() { return i18nc("@action:button", "Make a test clip"); }

QString makingTestClip() { return i18nc("@info:status", "A test clip is on its way"); }

QString nothingFound(const QString &words)
{
    return words.isEmpty() ? i18nc("@info of a filter", "There is nothing of that kind.")
                           : i18nc("@info what was searched", "Nothing for “%1”.", words);
}

QString noDrafts() { return i18nc("@info", "No drafts."); }

QString showAll() { return i18nc("@action:button", "Show all"); }

QString shownAsItWas() { return i18nc("@info", "Your site doesn't answer just now. This is how it was."); }

QString readyNamed(const QString &headline, const QString &title)
{
    return i18nc("@info a sentence, a title", "%1 “%2”", headline, title);
}

QString watch() { return i18nc("@action", "Watch"); }

QString editThis() { return i18nc("@action", "Edit"); }

QString publishNow() { return i18nc("@action", "Publish now"); }

QString openItsPage() { return i18nc("@action", "Open page in browser"); }

QString prepareAgain() { return i18nc("@action", "Prepare again"); }

QString deleteVideos(int videos) { return i18ncp("@action", "Delete video", "Delete %1 videos", videos); }

QString deleteShort() { return i18nc("@action:button videos", "Delete"); }

QString chosenVideos(int videos) { return i18ncp("@info", "%1 video chosen", "%1 videos chosen", videos); }

QString chooseNone() { return i18nc("@action:button", "Choose none"); }

QString linksCopied(int links) { return i18ncp("@info:status", "Link copied", "%1 links copied", links); }

QString stats() { return i18nc("@action about a video", "Statistics"); }

QString statsOf(const QString &title) { return i18nc("@title %1 is a video", "Statistics of “%1”", title); }

QString statsViews() { return i18nc("@label before a number", "Views"); }

QString statsLikes() { return i18nc("@label before a number", "Likes"); }

QString statsPublished() { return i18nc("@label before a time", "Published"); }

QString statsNotPublished() { return i18nc("@info a video", "Not yet"); }

QString statsLength() { return i18nc("@label before a duration", "Length"); }

QString statsOnDisk() { return i18nc("@label before a size: all that is kept of a video", "On this disk"); }

QString deletedVideos(int videos, const QString &title)
{
    return i18ncp("@info:status %2 is the title of the one", "Deleted “%2”. Your original stays where it is.",
                  "%1 videos deleted. Your originals stay where they are.", videos, title);
}

QString privacyChanged(int videos, const QString &privacy)
{
    return i18ncp("@info:status %2: who can watch", "Who can watch: %2", "Who can watch %1 videos: %2",
                  videos, privacy);
}

}
