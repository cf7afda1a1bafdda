// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "client/nodeprocess.h"
#include "client/preferences.h"
#include "demo.h"
#include "endsignals.h"
#include "mediabus.h"
#include "notifier.h"
#include "shell/mainwindow.h"
#include "stayawake.h"
#include "systemcontrast.h"
#include "tray.h"

#include <QObject>

#include <functional>
#include <memory>

namespace spirula
{

/// The desktop program: its parts, and how it begins and ends.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(const Arguments &arguments);
    ~Program() override;

    void begin();
    /// Files and links of another start; none: only the window.
    void take(const QStringList &texts);
    ui::MainWindow &window() { return m_window; }
    ui::NodeProcess &node() { return m_node; }
    ui::HomeClient &client() { return m_client; }

Q_SIGNALS:
    /// From now on no window is shown again; another start has to wait until this one has ended.
    void ending();
    void ended(); ///< as is what it started

private:
    void connectWindow();
    void connectSystem();
    void followPlaying(ui::Playing &playing);
    void showWindow();
    void closeWindow();
    void quit();
    void saveAndQuit();
    void end();
    void onceSaved(std::function<void()> then);
    void chooseFolder();
    void followWatchers(std::int64_t watchers);

    std::unique_ptr<Demo> m_demo;
    Arguments m_arguments;
    ui::Preferences m_preferences;
    ui::NodeProcess m_node;
    ui::NodeClient m_client;
    ui::ImageCache m_images;
    StayAwake m_awake; ///< outlives the window, whose player tells it until the end
    SystemContrast m_contrast;
    ui::MainWindow m_window;
    Notifier m_notifier;
    MediaBus m_media;
    EndSignals m_signals;
    std::unique_ptr<Tray> m_tray;
    std::int64_t m_watchers = 0;
    bool m_quits = false;
};

}
