// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench-window DATA-FOLDER: the desktop's window on a node that runs there, as `spirula` makes it. Prints the
// milliseconds from the start of the process until the window is painted, and until it shows the videos.

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

#include <fstream>

#include <cstdio>
#include <unistd.h>

using namespace spirula;
using namespace spirula::ui;

namespace
{

/// Since this process was started; the kernel counts in hundredths of a second.
double sinceStartMs()
{
    std::ifstream file("/proc/self/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string field;
    for (int i = 3; i <= 22; ++i) { // proc(5): starttime
        fields >> field;
    }
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9
            - std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK)))
        * 1e3;
}

/// A list of the page has rows, and they have been painted.
bool showsVideos(const MainWindow &window)
{
    Page *page = const_cast<MainWindow &>(window).pages().current();
    for (const QAbstractItemView *view :
         page ? page->findChildren<QAbstractItemView *>() : QList<QAbstractItemView *>()) {
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0) {
            return true;
        }
    }
    return false;
}

bool waitFor(const std::function<bool()> &condition)
{
    QDeadlineTimer patience(std::chrono::seconds(30));
    while (!condition() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return condition();
}

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("bench-window DATA-FOLDER\n", stderr);
        return 2;
    }
    words::findCatalogue(QCoreApplication::applicationDirPath());
    applyLook(application);
    const QTemporaryDir folder;
    const fs::path data = argv[1];
    Preferences preferences(folder.filePath(QStringLiteral("desktop.ini")));
    preferences.setWelcomed(true);
    NodeProcess node(
        {.program = fs::path(QCoreApplication::applicationDirPath().toStdString()) / "spirula-node",
         .dataFolder = data});
    NodeClient client{DataFolder{data}};
    ImageCache images(client, folder.filePath(QStringLiteral("pictures")));
    MainWindow window({client, images, preferences, node});
    node.start();
    window.resize(1280, 800);
    window.begin();
    window.show();
    window.repaint();
    const double painted = sinceStartMs();
    if (!waitFor([&window] { return showsVideos(window); })) {
        std::fputs("no videos were shown\n", stderr);
        return 1;
    }
    window.repaint();
    std::printf("%.0f %.0f\n", painted, sinceStartMs());
    return 0;
}
