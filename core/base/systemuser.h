// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace spirula
{

/// What the system calls the person who runs this program: the full name, else the name to log in; empty if
/// it knows neither.
std::string nameOfSystemUser();

}
