// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/job.h"

namespace spirula::model
{

bool isBeyondFirst(JobType type)
{
    return type == JobType::prepareQuality || type == JobType::makeStoryboard;
}

std::string_view name(JobType type)
{
    switch (type) {
    case JobType::prepareFirst:
        return "prepareFirst";
    case JobType::prepareQuality:
        return "prepareQuality";
    case JobType::makeStoryboard:
        return "makeStoryboard";
    case JobType::removeFiles:
        return "removeFiles";
    case JobType::makeTorrents:
        return "makeTorrents";
    case JobType::probeEncoders:
        return "probeEncoders";
    case JobType::replaceFile:
        return "replaceFile";
    case JobType::publishVideo:
        return "publishVideo";
    case JobType::removeVideo:
        return "removeVideo";
    }
    return "unknown"; // a row that a newer version wrote
}

std::string_view name(JobState state)
{
    switch (state) {
    case JobState::waiting:
        return "waiting";
    case JobState::running:
        return "running";
    case JobState::paused:
        return "paused";
    case JobState::done:
        return "done";
    case JobState::failed:
        return "failed";
    case JobState::cancelled:
        return "cancelled";
    }
    return "unknown";
}

}
