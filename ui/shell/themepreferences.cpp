// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/themepreferences.h"

#include "client/preferences.h"
#include "parts/theme.h"

namespace spirula::ui
{

namespace
{

Appearance appearanceOf(Preferences::Appearance appearance)
{
    switch (appearance) {
    case Preferences::Appearance::light:
        return Appearance::light;
    case Preferences::Appearance::dark:
        return Appearance::dark;
    case Preferences::Appearance::highContrast:
        return Appearance::highContrast;
    case Preferences::Appearance::system:
        break;
    }
    return Appearance::system;
}

}

void followPreferences(Theme &theme, Preferences &preferences)
{
    theme.setAppearance(appearanceOf(preferences.appearance()));
    theme.setZoom(preferences.zoomPercent());
    theme.setReducedMotion(preferences.reducedMotion());
    QObject::connect(
        &preferences, &Preferences::appearanceChanged, &theme,
        [&theme](Preferences::Appearance appearance) { theme.setAppearance(appearanceOf(appearance)); });
    QObject::connect(&preferences, &Preferences::zoomPercentChanged, &theme, &Theme::setZoom);
    QObject::connect(&preferences, &Preferences::reducedMotionChanged, &theme, &Theme::setReducedMotion);
}

}
