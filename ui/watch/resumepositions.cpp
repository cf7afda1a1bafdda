// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/resumepositions.h"

#include <QDateTime>
#include <QStandardPaths>

namespace spirula::ui
{
namespace
{

constexpr qint64 edgeMs = 10'000;
constexpr qsizetype most = 500;

QString timeKey(const QString &video) { return QStringLiteral("kept/") + video; }
QString placeKey(const QString &video) { return QStringLiteral("at/") + video; }

}

ResumePositions::ResumePositions(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
}

QString ResumePositions::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
        + QStringLiteral("/spirula/watched.ini");
}

qint64 ResumePositions::of(const QString &video) const
{
    return std::max<qint64>(m_file.value(placeKey(video)).toLongLong(), 0);
}

void ResumePositions::keep(const QString &video, qint64 ms, qint64 durationMs)
{
    if (ms < edgeMs || ms > durationMs - edgeMs) {
        m_file.remove(placeKey(video));
        m_file.remove(timeKey(video));
        return;
    }
    m_file.setValue(placeKey(video), ms);
    m_file.setValue(timeKey(video), QDateTime::currentMSecsSinceEpoch());
    forgetOldest();
}

void ResumePositions::forgetOldest()
{
    m_file.beginGroup(QStringLiteral("kept"));
    QStringList videos = m_file.childKeys();
    m_file.endGroup();
    if (videos.size() <= most)
        return;
    const auto oldest = std::ranges::min_element(
        videos, {}, [this](const QString &video) { return m_file.value(timeKey(video)).toLongLong(); });
    m_file.remove(placeKey(*oldest));
    m_file.remove(timeKey(*oldest));
}

}
