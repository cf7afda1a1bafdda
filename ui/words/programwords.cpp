// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/programwords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString keepSharingQuestion() { return i18nc("@title", "Keep sharing when the window is closed?"); }

QString keepSharingText()
{
    return i18nc("@info",
                 "People can go on watching your videos. Start Spirula again to bring the window back; "
                 "you can change this in Settings.");
}

QString keepSharing() { return i18nc("@action:button", "Keep sharing"); }

QString lostWhenQuit() { return i18nc("@info", "What you changed of a published video would be lost."); }

QString quitWithoutSaving() { return i18nc("@action:button", "Quit without saving"); }

QString saveAndQuit() { return i18nc("@action:button", "Save and quit"); }

QString openWindow() { return i18nc("@action:inmenu", "Open Spirula"); }

QString videoReady()
{
    return i18nc("@info a notification; below it stands the video's title", "Ready to watch");
}

QString videoFailed(const QString &name)
{
    return i18nc("@info a notification, %1 is a video", "“%1” couldn't be prepared", name);
}

QString watchIt() { return i18nc("@action:button", "Watch"); }

QString showIt() { return i18nc("@action:button", "Show"); }

QString whyStayAwake()
{
    return i18nc("@info why the computer stays awake", "Someone is watching your videos");
}

QString whyScreenOn() { return i18nc("@info why the screen stays on", "A video is playing"); }

QString demoTitle(int number)
{
    switch (number) {
    case 0:
        return i18nc("@info title of a made-up video", "A morning at the harbour");
    case 1:
        return i18nc("@info title of a made-up video", "How to sharpen a kitchen knife");
    case 2:
        return i18nc("@info title of a made-up video", "Grandmother's noodle soup");
    case 3:
        return i18nc("@info title of a made-up video", "Night train to the sea");
    case 4:
        return i18nc("@info title of a made-up video", "The garden in its first year");
    case 5:
        return i18nc("@info title of a made-up video", "Rehearsal, second movement");
    case 6:
        return i18nc("@info title of a made-up video", "Squids of the open ocean");
    case 7:
        return i18nc("@info title of a made-up video", "Birthday party (for the family)");
    default:
        return {};
    }
}

}
