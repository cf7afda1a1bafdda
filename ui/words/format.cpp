// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/format.h"

#include "words/catalogue.h"

#include <KLocalizedString>

#include <QDateTime>
#include <QLocale>

namespace spirula::ui::words
{

namespace
{
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 month = 30 * day;
constexpr qint64 year = 365 * day;

QString past(qint64 seconds)
{
    if (seconds < minute) {
        return i18nc("@info time", "just now");
    }
    if (seconds < hour) {
        return i18ncp("@info time", "%1 minute ago", "%1 minutes ago", seconds / minute);
    }
    if (seconds < day) {
        return i18ncp("@info time", "%1 hour ago", "%1 hours ago", seconds / hour);
    }
    if (seconds < month) {
        return i18ncp("@info time", "%1 day ago", "%1 days ago", seconds / day);
    }
    return seconds < year ? i18ncp("@info time", "%1 month ago", "%1 months ago", seconds / month)
                          : i18ncp("@info time", "%1 year ago", "%1 years ago", seconds / year);
}

QString future(qint64 seconds)
{
    if (seconds < minute) {
        return i18nc("@info time", "in a moment");
    }
    if (seconds < hour) {
        return i18ncp("@info time", "in %1 minute", "in %1 minutes", seconds / minute);
    }
    return seconds < day ? i18ncp("@info time", "in %1 hour", "in %1 hours", seconds / hour)
                         : i18ncp("@info time", "in %1 day", "in %1 days", seconds / day);
}
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(std::max<qint64>(count, 0), count < 1'000'000 ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

QString duration(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(milliseconds, 0) / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString tail = two(seconds % 60);
    return seconds < hour
        ? QStringLiteral("%1:%2").arg(seconds / minute).arg(tail)
        : QStringLiteral("%1:%2:%3").arg(QString::number(seconds / hour), two(seconds / minute % 60), tail);
}

QString timeLeft(int seconds)
{
    if (seconds < minute) {
        return i18nc("@info:progress time left", "less than a minute");
    }
    if (seconds < hour) {
        return i18ncp("@info:progress time left", "about %1 min", "about %1 min", (seconds + 30) / minute);
    }
    const qint64 minutes = seconds / minute;
    return i18nc("@info:progress time left, hours and minutes", "about %1 h %2 min", minutes / 60,
                 minutes % 60);
}

QString ago(WallTime time, WallTime now)
{
    const qint64 seconds = (now - time) / 1000;
    return seconds >= 0 ? past(seconds) : future(-seconds);
}

QString ago(WallTime time) { return ago(time, QDateTime::currentMSecsSinceEpoch()); }

QString exactTime(WallTime time)
{
    return i18nc("@info day and time", "%1, %2",
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).date(), QLocale::LongFormat),
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).time(), QLocale::ShortFormat));
}

QString clockTime(WallTime time)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time);
    return at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat)
                                             : QLocale().toString(at, QLocale::ShortFormat);
}

QString percent(int perMille)
{
    // Rounded down: 100 % is said only when it is done.
    return i18nc("@info:progress", "%1 %", QLocale().toString(std::clamp(perMille, 0, 1000) / 10))
        .replace(QLatin1Char(' '), QChar::Nbsp);
}

QString count(qint64 number)
{
    if (number < 10'000) {
        return QLocale().toString(number);
    }
    if (number < 1'000'000) {
        return i18nc("@info thousands, short", "%1k", QLocale().toString(number / 1000));
    }
    return i18nc("@info millions, short", "%1M",
                 QLocale().toString(static_cast<double>(number / 100'000) / 10, 'f', 1));
}

QString views(qint64 number)
{
    return number < 10'000 ? i18ncp("@info", "%1 view", "%1 views", number)
                           : i18nc("@info a large number, short", "%1 views", count(number));
}

QString followers(qint64 number)
{
    return number < 10'000 ? i18ncp("@info", "%1 follower", "%1 followers", number)
                           : i18nc("@info a large number, short", "%1 followers", count(number));
}

QString keyText(const QKeySequence &keys)
{
    const QString text = keys.toString(QKeySequence::NativeText);
    if (text.isEmpty() || textDirection() == Qt::LeftToRight) {
        return text;
    }
    constexpr QChar beginLeftToRight(
        0x2066); // https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
    constexpr QChar end(0x2069);
    return beginLeftToRight + text + end;
}

}
