// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace spirula::ui
{

class ChannelProfile;
class HomeClient;
class ImageCache;
class NodeSettings;
class Preferences;
class SettingsForm;
class Shortcuts;

/// What stands in each group of the settings.
void fillGeneral(SettingsForm &form, Preferences &preferences);
void fillProfile(SettingsForm &form, ChannelProfile &profile);
void fillPublishing(SettingsForm &form, NodeSettings &node);
void fillPlayback(SettingsForm &form, Preferences &preferences);
void fillStorage(SettingsForm &form, NodeSettings &node);
void fillShortcuts(SettingsForm &form, const Shortcuts &shortcuts, Preferences &preferences);
void fillAdvanced(SettingsForm &form, NodeSettings &node);
void fillAbout(SettingsForm &form, HomeClient &client);

}
