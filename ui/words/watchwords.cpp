// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/watchwords.h"

#include "words/format.h"

#include <KLocalizedString>

#include <QLocale>

namespace spirula::ui::words
{

QString play() { return i18nc("@action:button a video", "Play"); }

QString pausePlaying() { return i18nc("@action:button a video", "Pause"); }

QString replay() { return i18nc("@action:button a video, from its beginning", "Play again"); }

QString nextVideo() { return i18nc("@action:button", "Next video"); }

QString mute() { return i18nc("@action:button sound", "Mute"); }

QString unmute() { return i18nc("@action:button sound", "Unmute"); }

QString volume() { return i18nc("@label sound", "Volume"); }

QString seekBar() { return i18nc("@label of the player", "Position in the video"); }

QString playedOf(const QString &position, const QString &duration)
{
    return i18nc("@info:status times, as 12:40 / 48:02", "%1 / %2", position, duration);
}

QString inChapter(const QString &times, const QString &chapter)
{
    return i18nc("@info:status times, then the name of a chapter", "%1 · %2", times, chapter);
}

QString quality() { return i18nc("@title:menu of a video", "Quality"); }

QString automaticQuality() { return i18nc("@item:inmenu quality", "Automatic"); }

QString automaticNow(const QString &quality)
{
    return i18nc("@item:inmenu the quality is chosen automatically and is %1 now", "Auto %1", quality);
}

QString qualityWithRate(const QString &quality, int fps)
{
    return i18nc("@item:inmenu a quality and its pictures a second, as 1080p60", "%1%2", quality, fps);
}

QString playbackSpeed() { return i18nc("@title:menu", "Speed"); }

QString speed(double factor)
{
    return i18nc("@item:inmenu speed, as 1.25×", "%1×", QLocale().toString(factor, 'g', 3));
}

QString normalSpeed() { return i18nc("@item:inmenu speed", "Normal"); }

QString captionsMenu() { return i18nc("@title:menu", "Captions"); }

QString noCaptions() { return i18nc("@item:inmenu captions", "Off"); }

QString madeAutomatically(const QString &language)
{
    return i18nc("@item:inmenu captions in a language that a machine has written", "%1 (automatic)",
                 language);
}

QString moreOfPlayer() { return i18nc("@title:menu of the player", "More"); }

QString loopVideo() { return i18nc("@item:inmenu play a video over and over", "Loop"); }

QString copyLinkAt(const QString &time, Reach reach)
{
    switch (reach) {
    case Reach::off:
    case Reach::thisComputer:
        return i18nc("@action %1 is a time in the video", "Copy link at %1 (this computer only)", time);
    case Reach::homeNetwork:
        return i18nc("@action %1 is a time in the video", "Copy link at %1 (home network only)", time);
    case Reach::everyone:
    case Reach::notConfirmed:
    case Reach::unreachable:
        break;
    }
    return i18nc("@action %1 is a time in the video", "Copy link at %1", time);
}

QString statistics() { return i18nc("@item:inmenu of the player", "Statistics"); }

QString statisticsPicture(int width, int height)
{
    return i18nc("@info size in pixels", "Picture: %1 × %2", QString::number(width), QString::number(height));
}

QString statisticsQuality(const QString &quality) { return i18nc("@info", "Quality: %1", quality); }

QString statisticsRate(int shown, int whole)
{
    return i18nc("@info so many of those that the video has", "Pictures a second: %1 of %2", shown, whole);
}

QString statisticsCodecs(const QString &codecs) { return i18nc("@info", "Codecs: %1", codecs); }

QString statisticsBitRate(double megabits)
{
    return i18nc("@info", "Bit rate: up to %1 Mbit/s", QLocale().toString(megabits, 'f', 1));
}

QString statisticsNone() { return i18nc("@info", "Nothing is known yet."); }

QString miniPlayer() { return i18nc("@action:button", "Mini player"); }

QString backToPage() { return i18nc("@action:button from the mini player", "Back to the page"); }

QString closeVideo() { return i18nc("@action:button", "Close the video"); }

QString theatre() { return i18nc("@action:button a wide player", "Theatre"); }

QString leaveTheatre() { return i18nc("@action:button", "Leave theatre"); }

QString fullScreen() { return i18nc("@action:button", "Full screen"); }

QString leaveFullScreen() { return i18nc("@action:button", "Leave full screen"); }

QString keysOfPlayer() { return i18nc("@title:group of keys", "Player"); }

QString backBy(int seconds) { return i18ncp("@action", "Back 1 second", "Back %1 seconds", seconds); }

QString forwardBy(int seconds)
{
    return i18ncp("@action", "Forward 1 second", "Forward %1 seconds", seconds);
}

QString louder() { return i18nc("@action", "Louder"); }

QString quieter() { return i18nc("@action", "Quieter"); }

QString previousChapter() { return i18nc("@action", "Previous chapter"); }

QString nextChapter() { return i18nc("@action", "Next chapter"); }

QString toPercent(int percent) { return i18nc("@action", "Go to %1", words::percent(percent * 10)); }

QString toStart() { return i18nc("@action", "Go to the beginning"); }

QString toEnd() { return i18nc("@action", "Go to the end"); }

QString slower() { return i18nc("@action", "Slower"); }

QString faster() { return i18nc("@action", "Faster"); }

QString previousFrame() { return i18nc("@action", "Previous picture"); }

QString nextFrame() { return i18nc("@action", "Next picture"); }

QString snapshot() { return i18nc("@action", "Save this picture"); }

QString jumped(int seconds)
{
    return seconds < 0 ? i18nc("@info:status a jump back in seconds", "−%1 s", -seconds)
                       : i18nc("@info:status a jump forward in seconds", "+%1 s", seconds);
}

QString volumeNow(int percent) { return words::percent(percent * 10); }

QString openingVideo() { return i18nc("@info:status", "Opening the video"); }

QString beingPrepared() { return i18nc("@info a video", "This video is being prepared."); }

QString startsByItself() { return i18nc("@info", "It starts by itself with the first quality."); }

QString preparingFailed() { return i18nc("@info a video", "This video couldn't be prepared."); }

QString videoDeleted() { return i18nc("@info", "This video was deleted."); }

QString videoGone() { return i18nc("@info", "This video isn't here any more."); }

QString backToVideos() { return i18nc("@action:button", "Back to my videos"); }

QString waitsForSite()
{
    return i18nc("@info:status", "Your site is starting again. The video goes on by itself.");
}

QString waitsForBytes() { return i18nc("@info:status", "Waiting for the disk"); }

QString snapshotSaved(const QString &fileName)
{
    return i18nc("@info %1 is a file", "Saved to your pictures: %1", fileName);
}

QString snapshotFailed()
{
    return i18nc("@info", "The picture couldn't be saved in your folder of pictures.");
}

QString openFolder() { return i18nc("@action:button", "Open folder"); }

QString watchTitle() { return i18nc("@title of a page", "Watch"); }

QString openVideosPage() { return i18nc("@action:button in the browser", "Open its page"); }

QString joined(const QString &one, const QString &other)
{
    return i18nc("@info two facts beside each other", "%1 · %2", one, other);
}

QString chaptersOfVideo() { return i18nc("@title:group", "Chapters"); }

}
