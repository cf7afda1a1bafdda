// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/desk.h"
#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "client/nodeprocess.h"
#include "client/preferences.h"
#include "parts/page.h"
#include "parts/spirulastyle.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "words/catalogue.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTemporaryDir>

namespace spirula::ui
{

/// The desktop's window on a node that runs in a data folder, as `spirula` makes it.
class BenchWindow
{
public:
    BenchWindow(QApplication &application, const fs::path &data)
        : m_preferences(preferencesFile(application))
        , m_node({.program = fs::path(QCoreApplication::applicationDirPath().toStdString()) / "spirula-node",
                  .dataFolder = data})
        , m_client(DataFolder{data})
        , m_images(m_client, m_folder.filePath(QStringLiteral("pictures")))
        , m_window({m_client, m_images, m_preferences, m_node})
    {
        m_node.start();
        m_window.resize(1280, 800);
        m_window.begin();
        m_window.show();
        m_window.repaint();
    }

    MainWindow &window() { return m_window; }
    Preferences &preferences() { return m_preferences; }

    /// The page's list once it has rows; else none.
    QAbstractItemView *list()
    {
        Page *page = m_window.pages().current();
        for (QAbstractItemView *view :
             page ? page->findChildren<QAbstractItemView *>() : QList<QAbstractItemView *>()) {
            if (view->isVisible() && view->model() && view->model()->rowCount() > 0) {
                return view;
            }
        }
        return nullptr;
    }

    static bool waitFor(const std::function<bool()> &condition)
    {
        QDeadlineTimer patience(std::chrono::seconds(30));
        while (!condition() && !patience.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        }
        return condition();
    }

private:
    QString preferencesFile(QApplication &application)
    {
        words::findCatalogue(QCoreApplication::applicationDirPath());
        applyLook(application);
        const QString file = m_folder.filePath(QStringLiteral("desktop.ini"));
        Preferences(file).setWelcomed(true);
        return file;
    }

    QTemporaryDir m_folder;
    Preferences m_preferences;
    NodeProcess m_node;
    NodeClient m_client;
    ImageCache m_images;
    MainWindow m_window;
};

}
