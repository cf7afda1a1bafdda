// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"

#include "base/log.h"
#include "base/text.h"

#include <array>
#include <cstdio>

namespace spirula
{

namespace
{

/// "1.3 GB"; what is not a number of bytes stays as it is.
std::string bytesText(std::string_view number)
{
    const auto bytes = parseInt(number);
    if (!bytes || *bytes < 0) {
        return std::string(number);
    }
    static constexpr std::array<const char *, 6> units{"bytes", "kB", "MB", "GB", "TB", "PB"};
    auto value = static_cast<double>(*bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value,
                  units[unit]);
    return text.data();
}

/// Puts the parameters of an error into phrases; a phrase whose parameter is missing is left out.
class Words
{
public:
    explicit Words(const Error &error)
        : m_error(error)
    {
    }

    /// What strangers sent may stand in here, so nothing of it may steer a terminal.
    std::string operator[](std::string_view name) const { return printable(m_error.parameter(name)); }
    std::string bytes(std::string_view name) const { return printable(bytesText(m_error.parameter(name))); }
    std::string bytesPhrase(std::string_view before, std::string_view name, std::string_view after) const
    {
        return has(name) ? std::string(before) + bytes(name) + std::string(after) : std::string();
    }
    std::string phrase(std::string_view before, std::string_view name, std::string_view after) const
    {
        return has(name) ? std::string(before) + (*this)[name] + std::string(after) : std::string();
    }
    std::string orElse(std::string_view name, std::string_view other) const
    {
        return has(name) ? (*this)[name] : std::string(other);
    }
    bool has(std::string_view name) const { return !m_error.parameter(name).empty(); }

private:
    const Error &m_error;
};

/// The reason with a capital and a full stop, as a sentence of its own behind another one.
std::string reasonSentence(const Words &words)
{
    std::string reason = words["reason"];
    if (reason.empty()) {
        return {};
    }
    if (reason.front() >= 'a' && reason.front() <= 'z') {
        reason.front() = static_cast<char>(reason.front() - 32);
    }
    return " " + reason + (reason.ends_with('.') ? "" : ".");
}

std::string aboutAsking(ErrorCode code, const Words &words)
{
    switch (code) {
    case ErrorCode::cancelled:
        return "This was stopped before it was done. What was finished before stays as it is.";
    case ErrorCode::invalidInput:
        return (words.has("field") ? "“" + words["field"] + "” can't be used" : "A value can't be used")
            + words.phrase(": ", "reason", "") + ". Nothing was changed.";
    case ErrorCode::notFound:
        return "There is no " + words.orElse("what", "such thing") + words.phrase(" “", "id", "”") + ".";
    case ErrorCode::forbidden:
        return words.has("path")
            ? "Spirula may not open " + words["path"] + ". It is untouched; check its permissions."
            : "This is not open to you. Ask its owner, or sign in as somebody who may.";
    case ErrorCode::passwordRequired:
        return "This video opens with a password. Ask its owner for it.";
    case ErrorCode::wrongPassword:
        return "The password is wrong. Check capital letters and the keyboard's language, then try again.";
    case ErrorCode::unauthorized:
        return "The token is missing or wrong. Nothing was changed; read it again from run/home.json in the "
               "data "
               "folder, it is new with each start of the node.";
    case ErrorCode::conflict:
        return "This doesn't fit the present state." + reasonSentence(words) + " Nothing was changed.";
    case ErrorCode::tooLarge:
        return "This is too large" + words.bytesPhrase(": at most ", "limit", " are taken")
            + ". Nothing was changed.";
    case ErrorCode::tooMany:
        return "Too much at once. Nothing was lost; try again "
            + (words.has("retryAfter") ? "in " + words["retryAfter"] + " s." : "a little later.");
    default:
        return {};
    }
}

std::string aboutOthers(ErrorCode code, const Words &words)
{
    const std::string host = words.orElse("host", "The other side");
    switch (code) {
    case ErrorCode::timedOut:
        return host + " took too long to answer. Nothing was lost; try again later.";
    case ErrorCode::unreachable:
        return host
            + " doesn't answer. Nothing was lost; check the address and your connection, or try again later.";
    case ErrorCode::refusedAddress:
        return words.orElse("address", "This address")
            + " is not an address on the public Internet, so Spirula didn't connect to it. Check the link.";
    case ErrorCode::protocol:
        return host + " sent something that Spirula can't understand." + reasonSentence(words)
            + " It was ignored; nothing was changed.";
    case ErrorCode::unsupported:
        return "This Spirula can't do that" + words.phrase(": ", "reason", "") + ". Nothing was changed.";
    default:
        return {};
    }
}

std::string aboutMedia(ErrorCode code, const Words &words)
{
    const std::string name = words.orElse("name", "This file");
    switch (code) {
    case ErrorCode::notAVideo:
        return name + " isn't a video Spirula can read." + reasonSentence(words)
            + " Your original is untouched; choose another file.";
    case ErrorCode::brokenMedia:
        return name + " is damaged." + reasonSentence(words)
            + " Your original is untouched; export or copy it once more and try again.";
    case ErrorCode::toolFailed:
        return words.orElse("tool", "A media program") + " stopped before it was done."
            + reasonSentence(words)
            + " Your original is untouched; try again, and look into the log if it fails again.";
    case ErrorCode::sandboxMissing:
        return "This system lacks " + words.orElse("mechanism", "a mechanism")
            + ", which keeps hostile video files locked in, so no file was opened. Use a kernel that has it, "
              "or allow "
              "work without it: spirulactl settings set requireSandbox false.";
    default:
        return {};
    }
}

std::string aboutMachine(ErrorCode code, const Words &words)
{
    switch (code) {
    case ErrorCode::diskFull:
        return "Not enough space." + words.bytesPhrase(" This needs about ", "needed", ".")
            + words.bytesPhrase(" Free now: ", "free", ".")
            + " What was saved before is safe; free some space and try again.";
    case ErrorCode::io:
        return "The disk doesn't let Spirula work" + words.phrase(" on ", "path", "") + "."
            + reasonSentence(words) + " What was saved before is safe; check the disk and try again.";
    case ErrorCode::portTaken:
        return words.orElse("address", "The port")
            + " is taken by another program. Nothing was changed; stop that program or choose another port.";
    case ErrorCode::folderInUse:
        return "Another Spirula" + words.phrase(" (process ", "pid", ")") + " uses "
            + words.orElse("path", "this folder")
            + ". Nothing was changed; stop it or choose another folder.";
    case ErrorCode::newerDatabase:
        return "This data belongs to a newer Spirula" + words.phrase(" (schema ", "found", "")
            + (words.has("found") ? words.phrase("; this one knows ", "known", "") + ")" : "")
            + ". Nothing was changed; install the newer version or choose another folder.";
    case ErrorCode::databaseBroken:
        return "The database is damaged. Nothing was written to it and the video files are untouched; "
               "restore a "
               "backup or start with another folder.";
    case ErrorCode::notRunning:
        return "No Spirula runs" + words.phrase(" for ", "path", "")
            + ". Start it with ./run or spirula-node.";
    default:
        return "Spirula made a mistake. What was saved before is safe; the log says more.";
    }
}

} // namespace

std::string errorText(const Error &error)
{
    const Words words(error);
    for (const auto about : {aboutAsking, aboutOthers, aboutMedia}) {
        if (std::string text = about(error.code, words); !text.empty()) {
            return text;
        }
    }
    return aboutMachine(error.code, words);
}

} // namespace spirula
