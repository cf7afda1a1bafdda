// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homereach.h"

#include <string>
#include <utility>
#include <vector>

namespace spirula::ctl
{

std::string checkName(wire::ReachCheckKind kind);
/// Why a check failed or was not tried; empty for one that is well.
std::string checkReason(const wire::HomeReachCheck &check);
/// How far the site reaches, as rows for properties().
std::vector<std::pair<std::string, std::string>> reachRows(const wire::HomeReach &reach);

}
