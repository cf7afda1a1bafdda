// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <set>
#include <string>
#include <string_view>

namespace spirula::golden
{

/// What a comparison with a captured answer leaves out. Everything else must be the same.
struct Except {
    std::set<std::string> differing; ///< paths ("data[0].userId") that cannot match; each must really differ
    std::set<std::string> added; ///< member names of later versions, which the captured 6.3 does not have
};

/// Member by member: nothing missing, nothing more, every value the same. Fails the running test with each
/// difference.
void expectSame(std::string_view captured, std::string_view ours, const Except &except = {});

}
