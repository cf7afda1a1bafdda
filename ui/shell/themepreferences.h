// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace spirula::ui
{

class Preferences;
class Theme;

/// From now on the theme is as the preferences say, as long as both live.
void followPreferences(Theme &theme, Preferences &preferences);

}
