// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autostart.h"

#include "base/datafolder.h"

#include <QStandardPaths>

namespace spirula
{

namespace
{

/// As the Desktop Entry Specification quotes an argument of Exec.
std::string quoted(const QString &text)
{
    QString inner = text;
    for (const QChar letter : {u'\\', u'"', u'`', u'$'}) {
        inner.replace(letter, QString(u'\\') + letter);
    }
    inner.replace(u'\\', QStringLiteral("\\\\")); // the file's own escapes come on top
    inner.replace(u'%', QStringLiteral("%%"));
    return (u'"' + inner + u'"').toStdString();
}

}

QString autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/org.spirula.Spirula.desktop");
}

Result<void> setAutostart(bool on, const QString &program, const fs::path &dataFolder)
{
    const fs::path file = autostartFile().toStdString();
    std::error_code error;
    if (!on) {
        fs::remove(file, error);
        return error ? fileError(error.value(), file, "remove") : Result<void>();
    }
    fs::create_directories(file.parent_path(), error);
    if (error) {
        return fileError(error.value(), file.parent_path(), "make folder");
    }
    std::string command = quoted(program) + " --hidden";
    if (dataFolder != DataFolder::defaultRoot()) {
        command += " --data-dir " + quoted(QString::fromStdString(dataFolder.string()));
    }
    return writeFileDurably(file,
                            "[Desktop Entry]\nType=Application\nName=Spirula\nIcon=org.spirula.Spirula\nExec="
                                + command + "\nTerminal=false\n");
}

}
