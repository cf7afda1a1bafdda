// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/apierror.h"

#include "wire/rest/problemjson.h"

namespace spirula::node
{

int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalidInput:
        return 400;
    case ErrorCode::unauthorized:
    case ErrorCode::passwordRequired: // PeerTube: 401 without a password, 403 with a wrong one
        return 401;
    case ErrorCode::forbidden:
    case ErrorCode::wrongPassword:
    case ErrorCode::refusedAddress:
        return 403;
    case ErrorCode::notFound:
        return 404;
    case ErrorCode::conflict:
    case ErrorCode::folderInUse:
    case ErrorCode::portTaken:
        return 409;
    case ErrorCode::tooLarge:
        return 413;
    case ErrorCode::unsupported:
        return 415;
    case ErrorCode::notAVideo:
    case ErrorCode::brokenMedia:
        return 422;
    case ErrorCode::tooMany:
        return 429;
    case ErrorCode::unreachable:
    case ErrorCode::protocol:
        return 502;
    case ErrorCode::cancelled:
    case ErrorCode::notRunning:
        return 503;
    case ErrorCode::timedOut:
        return 504;
    case ErrorCode::diskFull:
        return 507;
    case ErrorCode::toolFailed:
    case ErrorCode::sandboxMissing:
    case ErrorCode::io:
    case ErrorCode::newerDatabase:
    case ErrorCode::databaseBroken:
    case ErrorCode::internal:
        break;
    }
    return 500;
}

void addRetryAfter(const Error &error, net::Response &response)
{
    if (const auto seconds = error.parameter("retryAfter"); !seconds.empty()) {
        response.headers.set("Retry-After", std::string(seconds));
    }
}

net::Response problemResponse(const Error &error, std::string_view target, std::string_view operation)
{
    const int status = httpStatus(error.code);
    auto response = net::Response::json(
        status, wire::encodeProblem(status, error, {std::string(target), std::string(operation)}));
    response.headers.set("Content-Type", "application/problem+json; charset=utf-8");
    addRetryAfter(error, response);
    return response;
}

}
