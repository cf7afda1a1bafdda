// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// What the first page says.
QString welcomeTitle();
QString channelQuestion();
QString nameMissing();
QString handleHelp();
QString handleWrong();
QString freeThere(const QString &size);
QString folderFromNextStart();
QString shareHere();
QString startUsing();
QString skip();

}
