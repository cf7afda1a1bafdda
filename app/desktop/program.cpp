// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "base/programfolder.h"
#include "parts/theme.h"
#include "shell/themepreferences.h"

#include <QApplication>
#include <QStandardPaths>

namespace spirula
{

namespace
{

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/spirula/pictures");
}

}

Program::Program(const Arguments &arguments)
    : m_arguments(arguments)
    , m_preferences(ui::Preferences::defaultFile())
    , m_node({.program = programFolder() / "spirula-node",
              .dataFolder = arguments.dataFolder,
              .arguments = arguments.nodeArguments})
    , m_client(DataFolder{arguments.dataFolder})
    , m_images(m_client, cacheFolder())
    , m_window({m_client, m_images, m_preferences, m_node})
{
    ui::followPreferences(ui::Theme::ofApplication(), m_preferences);
    connect(&m_window, &ui::MainWindow::closeWanted, this, &Program::quit);
    connect(&m_window, &ui::MainWindow::quitWanted, this, &Program::quit);
}

void Program::begin()
{
    m_node.start();
    m_window.resize(1280, 800);
    m_window.begin();
    m_window.show();
    m_window.take(m_arguments.texts);
}

void Program::quit() { QApplication::quit(); }

}

#include "moc_program.cpp"
