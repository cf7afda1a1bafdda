// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>

namespace spirula
{

/// What happened, what is safe, what to do: one English sentence or two for the command line, the log and API
/// answers. It never contains the detail. The desktop has its own, translated ones.
std::string errorText(const Error &error);

} // namespace spirula
