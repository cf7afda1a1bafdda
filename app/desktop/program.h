// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "client/nodeprocess.h"
#include "client/preferences.h"
#include "shell/mainwindow.h"

#include <QObject>

namespace spirula
{

/// The desktop program: its parts, and how it begins and ends.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(const Arguments &arguments);

    void begin();

private:
    void quit();

    Arguments m_arguments;
    ui::Preferences m_preferences;
    ui::NodeProcess m_node;
    ui::NodeClient m_client;
    ui::ImageCache m_images;
    ui::MainWindow m_window;
};

}
