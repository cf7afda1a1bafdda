// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/activitywords.h"

#include "words/format.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString pauseAll() { return i18nc("@action:button all work", "Pause all"); }

QString resumeAll() { return i18nc("@action:button all work", "Resume"); }

QString pauseWork() { return i18nc("@action:button", "Pause"); }

QString resumeWork() { return i18nc("@action:button", "Resume"); }

QString cancelWork() { return i18nc("@action:button", "Stop"); }

QString workCancelled(const QString &video)
{
    return video.isEmpty() ? i18nc("@info", "Stopped.")
                           : i18nc("@info %1 is a video", "Stopped preparing “%1”.", video);
}

QString nothingToDo() { return i18nc("@info", "All done."); }

QString nothingToDoText() { return i18nc("@info", "Videos that are being prepared appear here."); }

QString working(const QString &step, int perMille, std::optional<std::int64_t> secondsLeft)
{
    return secondsLeft
        ? i18nc("@info:progress %1 is a step, %2 a percentage, %3 the time left", "%1 · %2 · %3", step,
                percent(perMille), timeLeft(int(*secondsLeft)))
        : i18nc("@info:progress %1 is a step, %2 a percentage", "%1 · %2", step, percent(perMille));
}

QString stepAndState(const QString &step, const QString &state)
{
    return i18nc("@info:status %1 is a step of work, %2 its state", "%1 · %2", step, state);
}

QString waitingFor(const QString &reason)
{
    if (reason == u"battery") {
        return i18nc("@info:status", "Waiting until this computer is plugged in");
    }
    if (reason == u"disk") {
        return i18nc("@info:status", "Waiting for free space on the disk");
    }
    return i18nc("@info:status", "Paused");
}

}
