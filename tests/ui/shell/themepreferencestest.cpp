// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/themepreferences.h"

#include "client/preferences.h"
#include "parts/theme.h"
#include "support/tempfolder.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

TEST(ThemePreferences, HighContrastIsOneOfTheLooks)
{
    const test::TempFolder folder;
    const QString file = QString::fromStdString((folder / "desktop.ini").string());
    {
        Preferences preferences(file);
        Theme theme;
        followPreferences(theme, preferences);
        EXPECT_FALSE(theme.isHighContrast());
        preferences.setAppearance(Preferences::Appearance::highContrast);
        EXPECT_TRUE(theme.isHighContrast());
    }
    Preferences preferences(file);
    Theme theme;
    followPreferences(theme, preferences);
    EXPECT_TRUE(theme.isHighContrast()) << "also after a restart";
}

}
}
