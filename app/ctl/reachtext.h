// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homereach.h"

#include <string>
#include <utility>
#include <vector>

namespace spirula::ctl
{

/// How far the site reaches, as rows for properties().
std::vector<std::pair<std::string, std::string>> reachRows(const wire::HomeReach &reach);

}
