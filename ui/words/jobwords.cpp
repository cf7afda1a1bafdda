// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/jobwords.h"

#include "words/videowords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

namespace
{
/// The step's first word says what, a number behind it the quality.
QString preparing(std::string_view step)
{
    const QString number
        = QString::fromUtf8(step.data(), static_cast<qsizetype>(step.size())).section(QLatin1Char(' '), 1, 1);
    bool isNumber = false;
    const int resolution = number.toInt(&isNumber);
    return isNumber && resolution > 0
        ? i18nc("@info:progress %1 is a quality", "Preparing %1", qualityName(resolution))
        : i18nc("@info:progress", "Preparing");
}

QString byType(model::JobType type)
{
    switch (type) {
    case model::JobType::makeStoryboard:
        return i18nc("@info:progress", "Making previews");
    case model::JobType::publishVideo:
        return i18nc("@info:progress", "Publishing");
    case model::JobType::removeFiles:
    case model::JobType::removeVideo:
        return i18nc("@info:progress", "Removing files");
    case model::JobType::makeTorrents:
        return i18nc("@info:progress", "Making files ready to seed");
    case model::JobType::probeEncoders:
        return i18nc("@info:progress", "Looking for faster ways to prepare videos");
    default:
        return i18nc("@info:progress", "Preparing");
    }
}
}

QString jobStep(model::JobType type, std::string_view step)
{
    const std::string_view what = step.substr(0, step.find(' '));
    if (what == "checking") {
        return i18nc("@info:progress", "Checking");
    }
    if (what == "preparing") {
        return preparing(step);
    }
    if (what == "audio") {
        return i18nc("@info:progress", "Preparing the sound");
    }
    if (what == "packaging" || what == "publishing") {
        return i18nc("@info:progress", "Finishing");
    }
    if (what == "storyboard") {
        return i18nc("@info:progress", "Making previews");
    }
    return what == "captions" ? i18nc("@info:progress", "Reading captions") : byType(type);
}

QString jobState(model::JobState state)
{
    switch (state) {
    case model::JobState::waiting:
        return i18nc("@info:status", "Waiting");
    case model::JobState::running:
        return i18nc("@info:status", "Running");
    case model::JobState::paused:
        return i18nc("@info:status", "Paused");
    case model::JobState::done:
        return i18nc("@info:status", "Done");
    case model::JobState::failed:
        return i18nc("@info:status", "Failed");
    case model::JobState::cancelled:
        break;
    }
    return i18nc("@info:status", "Cancelled");
}

QString waitReason(std::string_view reason)
{
    if (reason == "paused") {
        return i18nc("@info:status", "Paused");
    }
    if (reason == "battery") {
        return i18nc("@info:status", "Waiting until this computer is plugged in");
    }
    return reason == "disk" ? i18nc("@info:status", "Waiting for free space; goes on by itself") : QString();
}

}
