// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "format.h"

#include "base/log.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace spirula::ctl
{

namespace
{

std::string twoDigits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Texts of people stay on their line and cannot steer the terminal.
std::string cell(std::string_view text) { return printable(text); }

}

std::string sizeText(std::int64_t bytes)
{
    static constexpr std::array<const char *, 5> units{"bytes", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
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

std::string lengthText(std::int64_t milliseconds)
{
    const std::int64_t seconds = (milliseconds + 500) / 1000;
    const std::string tail = twoDigits(seconds % 60);
    return seconds < 3600 ? std::to_string(seconds / 60) + ":" + tail
                          : std::to_string(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60) + ":" + tail;
}

std::string dateText(WallTime time)
{
    if (time == 0) {
        return "-";
    }
    const auto seconds = static_cast<std::time_t>(time / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local);
    return text.data();
}

std::string privacyText(model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return "Public";
    case model::Privacy::unlisted:
        return "Anyone with the link";
    case model::Privacy::password:
        return "With password";
    case model::Privacy::onlyMe:
        break;
    }
    return "Only me";
}

std::string percentText(int perMille) { return std::to_string(std::clamp(perMille, 0, 1000) / 10) + " %"; }

std::string waitText(std::int64_t seconds)
{
    if (seconds < 60) {
        return "less than a minute";
    }
    return seconds < 5400 ? "about " + std::to_string((seconds + 30) / 60) + " min"
                          : "about " + std::to_string((seconds + 1800) / 3600) + " h";
}

std::string stepText(model::JobType type, std::string_view step)
{
    if (step == "copying") {
        return "Copying";
    }
    if (step == "generating") {
        return "Generating a test clip";
    }
    if (step == "checking") {
        return "Checking";
    }
    if (step == "storyboard") {
        return "Making previews";
    }
    if (step == "captions") {
        return "Reading captions";
    }
    switch (type) {
    case model::JobType::prepareFirst:
        return "Preparing the first quality";
    case model::JobType::prepareQuality:
        return "Preparing the other qualities";
    case model::JobType::makeStoryboard:
        return "Making previews";
    case model::JobType::removeFiles:
        return "Removing files";
    case model::JobType::makeTorrents:
        return "Making torrents";
    case model::JobType::replaceFile:
        return "Replacing the file";
    case model::JobType::publishVideo:
        return "Publishing at a time";
    case model::JobType::removeVideo:
        return "Removing a deleted video";
    case model::JobType::probeEncoders:
        break;
    }
    return "Testing encoders";
}

std::string stateText(const wire::HomeVideo &video)
{
    const auto has = [&](model::JobState state) {
        return std::ranges::find(video.jobs, state, &wire::HomeJob::state) != video.jobs.end();
    };
    if (video.video.state == model::VideoState::transcodingFailed) {
        return "Failed";
    }
    if (const auto running = std::ranges::find(video.jobs, model::JobState::running, &wire::HomeJob::state);
        running != video.jobs.end()) {
        return "Preparing " + percentText(running->progress);
    }
    if (has(model::JobState::paused)) {
        return "Paused";
    }
    if (has(model::JobState::waiting)) {
        return "Waiting";
    }
    if (video.video.state != model::VideoState::published) {
        return "Stopped";
    }
    return video.video.draft ? "Draft" : "Ready";
}

std::string table(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], codePoints(cell(row[i])));
        }
    }
    std::string text;
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string shown = cell(row[i]);
            text += shown;
            text += i + 1 == row.size() ? "\n" : std::string(widths[i] - codePoints(shown) + 2, ' ');
        }
    }
    return text;
}

std::string properties(const std::vector<std::pair<std::string, std::string>> &rows)
{
    std::size_t width = 0;
    for (const auto &[name, value] : rows) {
        width = value.empty() ? width : std::max(width, codePoints(name));
    }
    std::string text;
    for (const auto &[name, value] : rows) {
        if (!value.empty()) {
            text += name + ":" + std::string(width - codePoints(name) + 2, ' ') + cell(value) + "\n";
        }
    }
    return text;
}

}
