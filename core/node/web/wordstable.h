// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/words.h"

namespace spirula::node::web
{

/// Every catalogue, English first. Defined by the build (resources/web/build/words.mjs).
std::span<const Catalogue> wordsTable();

}
