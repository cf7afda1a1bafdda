// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/timelinks.h"

#include "words/format.h"

#include <QRegularExpression>

namespace spirula::ui
{
namespace
{

const QString scheme = QStringLiteral("at:");

QString timeLink(qint64 seconds, const QString &text)
{
    return QStringLiteral("<a href=\"%1%2\">%3</a>").arg(scheme).arg(seconds).arg(text.toHtmlEscaped());
}

QString webLink(const QString &url)
{
    const QString escaped = url.toHtmlEscaped();
    return QStringLiteral("<a href=\"%1\">%1</a>").arg(escaped);
}

/// What a person wrote, with its lines and spaces.
QString plain(QStringView text)
{
    return text.toString().toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

}

QString withTimeLinks(const QString &text, qint64 durationMs)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<url>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'])"
                       "|(?<![\\d:.])(?:(?<h>\\d{1,3}):)?(?<m>\\d{1,2}):(?<s>[0-5]\\d)(?![\\d:]|\\.\\d)"));
    QString html;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        html += plain(QStringView(text).sliced(done, match.capturedStart() - done));
        done = match.capturedEnd();
        if (match.hasCaptured(u"url")) {
            html += webLink(match.captured());
            continue;
        }
        const qint64 seconds
            = (match.captured(u"h").toLongLong() * 60 + match.captured(u"m").toLongLong()) * 60
            + match.captured(u"s").toLongLong();
        html += seconds * 1000 < durationMs ? timeLink(seconds, match.captured()) : plain(match.captured());
    }
    return html + plain(QStringView(text).sliced(done));
}

QString chapterLinks(const std::vector<model::Chapter> &chapters)
{
    QString html;
    for (const model::Chapter &chapter : chapters) {
        if (!html.isEmpty())
            html += QStringLiteral("<br>");
        html += timeLink(chapter.timecode, words::duration(qint64(chapter.timecode) * 1000))
            + QStringLiteral("&nbsp;&nbsp;") + QString::fromStdString(chapter.title).toHtmlEscaped();
    }
    return html;
}

std::optional<qint64> timeOfLink(const QString &link)
{
    bool isNumber = false;
    const qint64 seconds
        = QStringView(link).sliced(std::min(link.size(), scheme.size())).toLongLong(&isNumber);
    return link.startsWith(scheme) && isNumber ? std::optional<qint64>(seconds * 1000) : std::nullopt;
}

}
