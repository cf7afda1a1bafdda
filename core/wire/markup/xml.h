// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace spirula::wire
{

/// Text for XML 1.0: & < > " ' as entities, characters that XML forbids as U+FFFD.
std::string escapeXml(std::string_view text);
/// The text inside one CDATA section or more.
std::string xmlCdata(std::string_view text);

}
