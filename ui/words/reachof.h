// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homereach.h"
#include "words/reachwords.h"

namespace spirula::ui
{

/// The node's state of reach as the words know it.
words::Reach reachOf(wire::ReachState state);

}
