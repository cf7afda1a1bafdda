// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>

namespace spirula::ui
{

/// Where videos were left, in a file of this desktop. The longest unwatched are forgotten.
class ResumePositions
{
public:
    explicit ResumePositions(const QString &file);
    /// spirula/watched.ini in the person's folder of what programs remember.
    static QString defaultFile();

    qint64 of(const QString &video) const; ///< 0 for one that is not known
    /// The first and the last ten seconds are not worth a place: such a video begins anew.
    void keep(const QString &video, qint64 ms, qint64 durationMs);

private:
    void forgetOldest();

    QSettings m_file;
};

}
