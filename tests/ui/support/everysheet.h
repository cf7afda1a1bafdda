// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "myvideos/videostats.h"
#include "parts/sheet.h"
#include "shell/activitypanel.h"
#include "shell/closequestion.h"
#include "shell/commandpalette.h"
#include "shell/mainwindow.h"
#include "shell/windowactions.h"

#include "ui/support/wholehome.h"

#include <QAction>

namespace spirula::ui::test
{

/// Something that lies above a page: `open` shows it and gives it back.
struct Above {
    QString name; ///< for files and messages
    std::function<QWidget *(MainWindow &)> open;
};

/// All that a window with this video opens above its pages.
inline std::vector<Above> everySheet(WholeHome &home, const Uuid &video)
{
    const auto byAction = [](const char *action) {
        return [action](MainWindow &window) { window.actions().find(QLatin1StringView(action))->trigger(); };
    };
    return {
        {QStringLiteral("palette"),
         [run = byAction("window.commands")](MainWindow &window) -> QWidget * {
             run(window);
             return window.findChild<CommandPalette *>();
         }},
        {QStringLiteral("shortcuts"),
         [run = byAction("window.shortcuts")](MainWindow &window) -> QWidget * {
             run(window);
             return Sheet::topmost(&window);
         }},
        {QStringLiteral("activity"),
         [run = byAction("go.activity")](MainWindow &window) -> QWidget * {
             run(window);
             return window.findChild<ActivityPanel *>();
         }},
        {QStringLiteral("stats"),
         [&home, video](MainWindow &window) -> QWidget * {
             showStats(await(home.client.video(&home.client, video)).value(), &window);
             return Sheet::topmost(&window);
         }},
        {QStringLiteral("closing"),
         [&home](MainWindow &window) -> QWidget * {
             askAboutClosing(&window, home.preferences, [] {});
             return Sheet::topmost(&window);
         }},
        {QStringLiteral("unsaved"),
         [](MainWindow &window) -> QWidget * {
             askAboutUnsaved(&window, [] {}, [] {});
             return Sheet::topmost(&window);
         }},
    };
}

}
