// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench-window DATA-FOLDER: the desktop's window on a node that runs there, as `spirula` makes it. Prints the
// milliseconds from the start of the process until the window is painted, and until it shows the videos.

#include "benchwindow.h"

#include <fstream>

#include <cstdio>
#include <unistd.h>

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

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("bench-window DATA-FOLDER\n", stderr);
        return 2;
    }
    BenchWindow bench(application, argv[1]);
    const double painted = sinceStartMs();
    if (!BenchWindow::waitFor([&bench] { return bench.list() != nullptr; })) {
        std::fputs("no videos were shown\n", stderr);
        return 1;
    }
    bench.window().repaint();
    std::printf("%.0f %.0f\n", painted, sinceStartMs());
    return 0;
}
