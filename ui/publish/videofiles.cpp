// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/videofiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

namespace spirula::ui
{

QStringList videosIn(const QString &folder)
{
    const QMimeDatabase types;
    QStringList paths;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name)) {
        const QString type = types.mimeTypeForFile(file, QMimeDatabase::MatchExtension).name();
        if (type.startsWith(u"video/") || type.startsWith(u"audio/")) {
            paths << file.absoluteFilePath();
        }
    }
    return paths;
}

}
