// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <clocale>

namespace spirula::ui::test
{

/// gettext translates nothing in the locale C.UTF-8: from here on this program has a real one.
inline bool useTestLocale()
{
    qputenv("LOCPATH", SPIRULA_TEST_LOCALES);
    return std::setlocale(LC_ALL, "en_US.UTF-8") != nullptr;
}

}
