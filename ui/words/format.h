// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QKeySequence>
#include <QString>

namespace spirula::ui::words
{

/// "1.2 GB", in the locale's way of writing.
QString bytes(qint64 count);
/// "12:40", "1:02:03".
QString duration(qint64 milliseconds);
/// "about 4 min", "less than a minute".
QString timeLeft(int seconds);
/// "3 days ago", "in 2 hours"; exactTime() belongs into its tooltip.
QString ago(WallTime time, WallTime now);
QString ago(WallTime time);
/// "Thursday, 12 November 2026, 14:02", on this computer's clock.
QString exactTime(WallTime time);
/// "14:02" for today, else the day and the time.
QString clockTime(WallTime time);
/// "42 %"
QString percent(int perMille);
/// "1,180", and from ten thousand on "12k".
QString count(qint64 number);
QString views(qint64 number);
/// "Ctrl+N", as the language calls the keys; read from left to right also among words that are not.
QString keyText(const QKeySequence &keys);
QString followers(qint64 number);

}
