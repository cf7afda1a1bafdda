// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/mediabackend.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QThreadPool>

namespace spirula::ui
{

void loadMediaBackend()
{
    // QMediaPlayer itself chooses among them by this name; FFmpeg's is the one it takes by itself.
    const QString backend = qEnvironmentVariable("QT_MEDIA_BACKEND", QStringLiteral("ffmpeg"));
    QThreadPool::globalInstance()->start([backend, folders = QCoreApplication::libraryPaths()] {
        for (const QString &folder : folders) {
            const QDir plugins(folder + QStringLiteral("/multimedia"));
            for (const QString &file : plugins.entryList({u'*' + backend + u'*'}, QDir::Files)) {
                QLibrary(plugins.filePath(file)).load(); // stays in memory: it is never unloaded
            }
        }
    });
}

}
