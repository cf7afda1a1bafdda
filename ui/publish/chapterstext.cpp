// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/chapterstext.h"

#include "words/format.h"

#include <QRegularExpression>
#include <QStringList>

namespace spirula::ui
{

ChaptersText ChaptersText::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)[\s\-–:]+(\S.{0,99})$)"));
    ChaptersText result;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QRegularExpressionMatch match = form.match(line);
        const int at
            = match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + match.captured(3).toInt();
        if (!match.hasMatch() || (!result.chapters.empty() && at <= result.chapters.back().timecode)) {
            result.wrongLine = i + 1;
            return result;
        }
        result.chapters.push_back({at, match.captured(4).toStdString()});
    }
    return result;
}

QString ChaptersText::write(const std::vector<model::Chapter> &chapters)
{
    QStringList lines;
    for (const model::Chapter &chapter : chapters) {
        lines << words::duration(qint64(chapter.timecode) * 1000) + QLatin1Char(' ')
                + QString::fromStdString(chapter.title);
    }
    return lines.join(QLatin1Char('\n'));
}

}
