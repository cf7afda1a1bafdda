// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/preferences.h"
#include "settings/nodesettings.h"
#include "settings/settingrow.h"

#include <functional>
#include <optional>

namespace spirula::ui
{

/// Where a setting is kept: how to read it, how to set it (errors go to the row), and what it usually is.
template<class T>
struct Kept {
    std::function<T()> read;
    std::function<void(const T &, SettingRow &)> write;
    std::optional<T> usual; ///< unset: there is nothing to go back to
};

template<class Shown, class T>
Shown toShown(const T &stored, int unit)
{
    if constexpr (std::is_same_v<T, bool>) {
        return stored;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return QString::fromStdString(stored);
    } else {
        return static_cast<Shown>(stored / unit);
    }
}

template<class Shown, class T>
T toStored(const Shown &shown, int unit)
{
    if constexpr (std::is_same_v<T, bool>) {
        return shown;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return shown.toStdString();
    } else {
        return static_cast<T>(shown) * static_cast<T>(unit);
    }
}

/// A member of the node's settings as a value of a row; `unit` is how many of the node's make one shown.
template<class Shown, class T>
Kept<Shown> kept(NodeSettings &node, T model::Settings::*member, int unit = 1)
{
    return {[&node, member, unit] { return toShown<Shown>(node.now().*member, unit); },
            [&node, member, unit](const Shown &value, SettingRow &row) {
                node.change(
                    [&](model::Settings &settings) { settings.*member = toStored<Shown, T>(value, unit); },
                    [&row](const Result<model::Settings> &done) { row.showEnd(done); });
            },
            toShown<Shown>(model::Settings().*member, unit)};
}

template<class Shown, class T>
Kept<Shown> kept(Preferences &preferences, T (Preferences::*get)() const, void (Preferences::*set)(T),
                 Shown usual)
{
    return {
        [&preferences, get] { return static_cast<Shown>((preferences.*get)()); },
        [&preferences, set](const Shown &value, SettingRow &) { (preferences.*set)(static_cast<T>(value)); },
        usual};
}

}
