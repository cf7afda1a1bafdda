// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

namespace spirula::ui::test
{

/// Whether Qt's FFmpeg libraries are in this process already.
inline bool hasMediaBackend()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/multimedia/libffmpegmediaplugin.so");
}

}
