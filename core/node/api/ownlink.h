// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/uuid.h"

#include <optional>
#include <string_view>

namespace spirula::node
{

/// The video that a link of this site is about: /w/{short}, /videos/watch/{uuid} or /videos/embed/{uuid}
/// below `publicUrl`.
std::optional<Uuid> videoOfLink(std::string_view publicUrl, std::string_view link);

}
