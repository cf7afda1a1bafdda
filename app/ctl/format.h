// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "wire/home/homejob.h"
#include "wire/home/homevideo.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::ctl
{

std::string sizeText(std::int64_t bytes); ///< "1.2 GB"
std::string lengthText(std::int64_t milliseconds); ///< "48:02", "1:02:03"
std::string dateText(WallTime time); ///< local time: "2026-11-23 06:17"; "-" for 0
std::string privacyText(model::Privacy privacy); ///< "Anyone with the link"
std::string percentText(int perMille); ///< "42 %"
std::string waitText(std::int64_t seconds); ///< "about 4 min"
/// "Preparing 720p": what a job does, by its step and type.
std::string stepText(model::JobType type, std::string_view step);
/// "Published", "Preparing 42 %", "Failed", "Paused".
std::string stateText(const wire::HomeVideo &video);

/// Columns as wide as their widest cell; the last one is not padded. The first row is the head.
std::string table(const std::vector<std::vector<std::string>> &rows);
/// "Name:   value" lines, aligned; rows without a value are left out.
std::string properties(const std::vector<std::pair<std::string, std::string>> &rows);

}
