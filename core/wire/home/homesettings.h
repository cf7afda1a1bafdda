// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/settings.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula::wire
{

/// GET /settings: every setting by its name in model::Settings; customProfiles is an array.
std::string encode(const model::Settings &settings);
Result<model::Settings> decodeSettings(std::string_view json);

/// PATCH /settings: `current` with the members of `json` put in. Unknown names and wrong types are
/// invalidInput.
Result<model::Settings> patchSettings(const model::Settings &current, std::string_view json);
/// The PATCH that turns `before` into `after`: only what differs.
std::string settingsPatch(const model::Settings &before, const model::Settings &after);
/// The PATCH of one setting from a person's text: "true", "5000000", "240,720", "Alice's films". For
/// spirulactl.
Result<std::string> settingsPatchFromText(std::string_view name, std::string_view text);

/// The names in the order of model::Settings.
std::vector<std::string> settingNames();
/// How the store keeps them: (name, JSON value). Names that are not known any more are skipped.
std::vector<std::pair<std::string, std::string>> settingRows(const model::Settings &settings);
Result<model::Settings> settingsFromRows(const std::vector<std::pair<std::string, std::string>> &rows);

}
