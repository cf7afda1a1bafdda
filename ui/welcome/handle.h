// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui
{

/// A handle made from a name: "Ana María" becomes "ana_maria". Empty if nothing of the name can be in one.
QString handleFrom(const QString &name);

}
