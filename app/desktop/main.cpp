// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"
#include "program.h"

#include "base/programfolder.h"
#include "client/preferences.h"
#include "parts/spirulastyle.h"
#include "words/catalogue.h"
#include "words/shellwords.h"

#include <QApplication>

int main(int argc, char **argv)
{
    using namespace spirula;
    const Arguments arguments = parseArguments(argc, argv);
    if (arguments.exitCode) {
        return *arguments.exitCode;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("spirula"));
    QApplication::setApplicationVersion(QStringLiteral(SPIRULA_VERSION));
    QApplication::setApplicationDisplayName(ui::words::programName());
    QApplication::setDesktopFileName(QStringLiteral("org.spirula.Spirula"));
    QApplication::setQuitOnLastWindowClosed(false);
    ui::words::findCatalogue(QString::fromStdString(programFolder().string()));
    ui::words::useLanguage(ui::Preferences(ui::Preferences::defaultFile()).language());
    QApplication::setLayoutDirection(ui::words::textDirection());
    ui::applyLook(application);
    Program program(arguments);
    program.begin();
    return QApplication::exec();
}
