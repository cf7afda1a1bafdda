// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"
#include "program.h"
#include "singleinstance.h"

#include "base/exitcode.h"
#include "base/programfolder.h"
#include "client/preferences.h"
#include "parts/spirulastyle.h"
#include "words/catalogue.h"
#include "words/shellwords.h"

#include <QApplication>
#include <QDir>
#include <QIcon>

#include <cstdio>

namespace
{

/// What lies beside the program (words of notifications, icons) is found without being installed.
void findShared(const QString &programFolder)
{
    const QByteArray own = QDir::cleanPath(programFolder + QStringLiteral("/../share")).toLocal8Bit();
    const QByteArray usual = qgetenv("XDG_DATA_DIRS");
    qputenv("XDG_DATA_DIRS",
            own + ':' + (usual.isEmpty() ? QByteArray("/usr/local/share:/usr/share") : usual));
}

void speak(const QString &programFolder)
{
    using namespace spirula;
    ui::words::findCatalogue(programFolder);
    ui::words::useLanguage(ui::Preferences(ui::Preferences::defaultFile()).language());
    QApplication::setLayoutDirection(ui::words::textDirection());
}

void nameApplication()
{
    QApplication::setApplicationName(QStringLiteral("spirula"));
    QApplication::setApplicationVersion(QStringLiteral(SPIRULA_VERSION));
    QApplication::setApplicationDisplayName(spirula::ui::words::programName());
    QApplication::setDesktopFileName(QStringLiteral("org.spirula.Spirula"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/org.spirula.Spirula.svg")));
    QApplication::setQuitOnLastWindowClosed(false);
}

}

int main(int argc, char **argv)
{
    using namespace spirula;
    const Arguments arguments = parseArguments(argc, argv);
    if (arguments.exitCode) {
        return *arguments.exitCode;
    }
    const QString folder = QString::fromStdString(programFolder().string());
    findShared(folder);
    QApplication application(argc, argv);
    nameApplication();
    SingleInstance instance(arguments.dataFolder);
    using Role = SingleInstance::Role;
    const Role role = arguments.demo ? Role::first : instance.claim(arguments.texts);
    if (role == Role::second) {
        return exitcode::ok;
    }
    if (role == Role::refused) {
        std::fprintf(stderr, "spirula: it is open already, but its window doesn't answer (process %s)\n",
                     instance.holder().c_str());
        return exitcode::tempFail;
    }
    speak(folder);
    ui::applyLook(application);
    Program program(arguments);
    if (!arguments.demo) {
        instance.listen();
        QObject::connect(&instance, &SingleInstance::taken, &program, &Program::take);
        QObject::connect(&program, &Program::ending, &instance, &SingleInstance::stopListening);
    }
    // Not quit(): that asks every window, and one that refuses would keep the program for ever.
    QObject::connect(&program, &Program::ended, &application, [] { QApplication::exit(); });
    program.begin();
    return QApplication::exec();
}
