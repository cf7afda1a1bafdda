// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/words.h"

#include <string>

namespace spirula::node::web
{

/// PeerTube's categories and licences in the visitor's words; an empty string for a number that has none.
std::string categoryText(const Words &words, int category);
std::string licenceText(const Words &words, int licence);

}
