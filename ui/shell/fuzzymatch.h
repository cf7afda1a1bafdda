// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace spirula::ui
{

/// How well typed letters fit a text, higher is better: the letters occur in this order, beginnings of words
/// count most. Nothing if they do not. Every word that was typed has to fit somewhere.
std::optional<int> fuzzyMatch(QStringView typed, QStringView text);

}
