// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/handle.h"

namespace spirula::ui
{

namespace
{
constexpr qsizetype longest = 50;

bool isPlain(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
}
}

QString handleFrom(const QString &name)
{
    QString handle;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (isPlain(letter)) {
            handle += letter;
        } else if ((letter.isSpace() || letter.isPunct()) && !handle.isEmpty() && !handle.endsWith(u'_')) {
            handle += u'_';
        }
    }
    handle = handle.left(longest);
    while (handle.endsWith(u'_')) {
        handle.chop(1);
    }
    return handle;
}

}
