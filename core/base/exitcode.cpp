// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/exitcode.h"

namespace spirula
{

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalidInput:
        return exitcode::usage;
    case ErrorCode::notAVideo:
    case ErrorCode::brokenMedia:
    case ErrorCode::tooLarge:
    case ErrorCode::protocol:
        return exitcode::dataError;
    case ErrorCode::notFound:
        return exitcode::noInput;
    case ErrorCode::notRunning:
    case ErrorCode::portTaken:
    case ErrorCode::unreachable:
        return exitcode::unavailable;
    case ErrorCode::internal:
        return exitcode::software;
    case ErrorCode::diskFull:
    case ErrorCode::io:
        return exitcode::ioError;
    case ErrorCode::folderInUse:
    case ErrorCode::tooMany:
    case ErrorCode::timedOut:
        return exitcode::tempFail;
    case ErrorCode::forbidden:
    case ErrorCode::unauthorized:
    case ErrorCode::refusedAddress:
        return exitcode::noPermission;
    case ErrorCode::newerDatabase:
    case ErrorCode::databaseBroken:
    case ErrorCode::sandboxMissing:
        return exitcode::config;
    case ErrorCode::cancelled:
    case ErrorCode::passwordRequired:
    case ErrorCode::wrongPassword:
    case ErrorCode::conflict:
    case ErrorCode::unsupported:
    case ErrorCode::toolFailed:
        return exitcode::failed;
    }
    return exitcode::software;
}

} // namespace spirula
