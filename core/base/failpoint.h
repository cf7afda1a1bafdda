// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace spirula
{

/// A named step at which a test may kill the process or let it fail. Compiles to nothing in a release.
/// SPIRULA_FAILPOINTS="name=kill;other=error;third=sleep:200;fourth=kill@3" (the third time it is passed);
/// environment variable.
#ifdef SPIRULA_TEST_HOOKS
/// True when the step shall fail; a `kill` does not return.
bool failPoint(std::string_view name);
#else
constexpr bool failPoint(std::string_view) { return false; }
#endif

} // namespace spirula
