// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/shortcuts.h"

class QWidget;

namespace spirula::ui
{

/// Shows every key that does something just now, by groups, in a sheet above the window. `page`: the keys of
/// the page that is shown.
void showShortcuts(QWidget *window, const QList<Shortcuts::Entry> &entries, const QString &pageTitle,
                   const QList<QAction *> &page);

}
