// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace spirula::ui
{

/// The files of a folder that look like videos or sound, by name.
QStringList videosIn(const QString &folder);

}
