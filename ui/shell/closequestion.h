// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QWidget;

namespace spirula::ui
{

class Preferences;

/// Asks what becomes of changes that no button has saved, before the program ends.
void askAboutUnsaved(QWidget *window, std::function<void()> save, std::function<void()> leave);

/// Asks, once and for all, what closing the window means; `decided` comes after the answer is kept.
void askAboutClosing(QWidget *window, Preferences &preferences, std::function<void()> decided);

}
