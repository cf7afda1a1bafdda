// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/problemjson.h"

#include "base/errortext.h"
#include "wire/json.h"

namespace spirula::wire
{

namespace
{

constexpr std::string_view docsBase = "https://docs.joinpeertube.org/api-rest-reference.html";

std::string_view titleOf(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 409:
        return "Conflict";
    case 413:
        return "Payload Too Large";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return status < 500 ? "Error" : "Server Error";
    }
}

// PeerTube's codes, which clients decide on (protocol/rest-api.md section 1).
std::string_view peertubeCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::passwordRequired:
        return "video_requires_password";
    case ErrorCode::wrongPassword:
        return "incorrect_video_password";
    default:
        return {};
    }
}

// "video" -> "Video not found", as PeerTube says it.
std::string detailOf(const Error &error)
{
    if (error.code == ErrorCode::invalidInput && !error.parameter("field").empty()) {
        return "Incorrect request parameters: " + std::string(error.parameter("field"));
    }
    std::string what(error.parameter("what"));
    if (error.code == ErrorCode::notFound && !what.empty()) {
        if (what[0] >= 'a' && what[0] <= 'z') {
            what[0] = static_cast<char>(what[0] - 'a' + 'A');
        }
        return what + " not found";
    }
    return errorText(error);
}

json::object invalidParams(const Error &error)
{
    const std::string_view field = error.parameter("field");
    const std::string_view location = error.parameter("location");
    return {{field,
             {{"type", "field"},
              {"value", error.parameter("value")},
              {"msg", error.parameter("reason")},
              {"path", field},
              {"location", location.empty() ? std::string_view("query") : location}}}};
}

}

std::string encodeProblem(int status, const Error &error, const ProblemPlace &place)
{
    const std::string_view code = peertubeCode(error.code);
    const std::string detail = detailOf(error);
    json::object object;
    object["type"] = code.empty() ? std::string("about:blank")
                                  : std::string(docsBase) + "#section/Errors/" + std::string(code);
    object["title"] = titleOf(status);
    object["detail"] = detail;
    const bool isValidation = error.code == ErrorCode::invalidInput && !error.parameter("field").empty();
    if (isValidation && !place.instance.empty()) {
        object["instance"] = place.instance;
    }
    object["status"] = status;
    if (!code.empty()) {
        object["code"] = code;
    }
    if (isValidation) {
        object["invalid-params"] = invalidParams(error);
    }
    if (!place.operation.empty()) {
        object["docs"] = std::string(docsBase) + "#operation/" + place.operation;
    }
    object["error"] = detail; // deprecated by PeerTube, still read by old clients
    return writeJson(object);
}

}
