// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// Tells KI18n where the catalogues lie for a program in `programFolder`: beside it, as the build and
/// packages put them.
void findCatalogue(const QString &programFolder);

}
