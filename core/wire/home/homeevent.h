// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/event.h"

#include <string>
#include <string_view>

namespace spirula::wire
{

/// A text frame of the WebSocket /events: {sequence, type, key, at, body}. The body must be a JSON object
/// (empty = {}).
std::string encode(const model::Event &event);
Result<model::Event> decodeEvent(std::string_view json);

}
