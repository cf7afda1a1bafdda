// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/html.h"

#include <span>
#include <string_view>

namespace spirula::node::web
{

struct IconEntry {
    std::string_view name;
    std::string_view markup;
};

/// The drawings that resources/web/icons.json names. Defined by the build (resources/web/tools/icons.mjs).
std::span<const IconEntry> iconTable();

/// A drawing of bootstrap-icons, or "spirula": as large as the text, in its colour, unseen by screen readers.
Html icon(std::string_view name);

}
