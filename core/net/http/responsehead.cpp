// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/responsehead.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

bool isTokenCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isSafe(const std::pair<std::string, std::string> &field)
{
    const auto control
        = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    return !field.first.empty() && std::all_of(field.first.begin(), field.first.end(), isTokenCharacter)
        && std::none_of(field.second.begin(), field.second.end(), control);
}

bool isOurs(std::string_view name)
{
    constexpr std::string_view ours[]
        = {"Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Date", "Server"};
    return std::any_of(std::begin(ours), std::end(ours),
                       [&](std::string_view own) { return equalsNoCase(own, name); });
}

void append(std::string &text, std::string_view name, std::string_view value)
{
    text += name;
    text += ": ";
    text += value;
    text += "\r\n";
}

}

std::string_view reasonPhrase(int status)
{
    static constexpr std::pair<int, std::string_view> phrases[] = {{100, "Continue"},
                                                                   {101, "Switching Protocols"},
                                                                   {200, "OK"},
                                                                   {201, "Created"},
                                                                   {202, "Accepted"},
                                                                   {204, "No Content"},
                                                                   {205, "Reset Content"},
                                                                   {206, "Partial Content"},
                                                                   {301, "Moved Permanently"},
                                                                   {302, "Found"},
                                                                   {303, "See Other"},
                                                                   {304, "Not Modified"},
                                                                   {307, "Temporary Redirect"},
                                                                   {308, "Permanent Redirect"},
                                                                   {400, "Bad Request"},
                                                                   {401, "Unauthorized"},
                                                                   {403, "Forbidden"},
                                                                   {404, "Not Found"},
                                                                   {405, "Method Not Allowed"},
                                                                   {406, "Not Acceptable"},
                                                                   {408, "Request Timeout"},
                                                                   {409, "Conflict"},
                                                                   {410, "Gone"},
                                                                   {411, "Length Required"},
                                                                   {412, "Precondition Failed"},
                                                                   {413, "Content Too Large"},
                                                                   {414, "URI Too Long"},
                                                                   {415, "Unsupported Media Type"},
                                                                   {416, "Range Not Satisfiable"},
                                                                   {417, "Expectation Failed"},
                                                                   {421, "Misdirected Request"},
                                                                   {422, "Unprocessable Content"},
                                                                   {423, "Locked"},
                                                                   {425, "Too Early"},
                                                                   {426, "Upgrade Required"},
                                                                   {428, "Precondition Required"},
                                                                   {429, "Too Many Requests"},
                                                                   {431, "Request Header Fields Too Large"},
                                                                   {451, "Unavailable For Legal Reasons"},
                                                                   {500, "Internal Server Error"},
                                                                   {501, "Not Implemented"},
                                                                   {502, "Bad Gateway"},
                                                                   {503, "Service Unavailable"},
                                                                   {504, "Gateway Timeout"},
                                                                   {505, "HTTP Version Not Supported"},
                                                                   {507, "Insufficient Storage"}};
    const auto found = std::find_if(std::begin(phrases), std::end(phrases),
                                    [&](const auto &entry) { return entry.first == status; });
    return found == std::end(phrases) ? std::string_view("Status") : found->second;
}

std::string ResponseHead::text(const Headers &headers, std::string *dropped) const
{
    std::string text;
    text.reserve(512);
    text += "HTTP/1.1 ";
    text += std::to_string(status);
    text += ' ';
    text += reasonPhrase(status);
    text += "\r\n";
    append(text, "Date", date);
    append(text, "Server", server);
    for (const auto &field : headers.all()) {
        if (isOurs(field.first)) {
            continue;
        }
        if (!isSafe(field)) {
            if (dropped) {
                *dropped += (dropped->empty() ? "" : ", ") + field.first;
            }
            continue;
        }
        append(text, field.first, field.second);
    }
    if (contentLength) {
        append(text, "Content-Length", std::to_string(*contentLength));
    }
    if (!keepAlive) {
        append(text, "Connection", "close");
    } else if (http10) {
        append(text, "Connection", "keep-alive");
    }
    text += "\r\n";
    return text;
}

}
