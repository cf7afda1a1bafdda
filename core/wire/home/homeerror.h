// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

namespace spirula::wire
{

/// The body of every answer of the home API with a status of 400 and above: {"error": {code, message,
/// parameters}}. The message is errorText(); the detail stays in the log.
std::string encodeHomeError(const Error &error);
/// The error of such a body; `protocol` for a body in another form.
Error decodeHomeError(std::string_view json);

}
