// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pastedtext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace spirula::ui
{
namespace
{

constexpr qsizetype longestText = 4096;

/// "90", "90s", "1h2m3s", as the share sheet of the site writes it.
qint64 startTime(const QString &text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (text.isEmpty() || !match.hasMatch()) {
        return -1;
    }
    return (match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60
            + match.captured(3).toLongLong())
        * 1000;
}

/// The last part of a link to a video: /w/{short}, /videos/watch/{uuid}, /videos/embed/{uuid}.
std::optional<Uuid> videoOfPath(const QString &path)
{
    for (const QString &start : {u"/w/"_s, u"/videos/watch/"_s, u"/videos/embed/"_s}) {
        if (path.startsWith(start)) {
            const auto uuid = Uuid::parseAny(path.sliced(start.size()).toStdString());
            return uuid ? std::optional(*uuid) : std::nullopt;
        }
    }
    return {};
}

std::optional<Uuid> ownVideo(const QUrl &url, const QStringList &siteUrls)
{
    if (url.scheme() == "spirula"_L1) { // spirula:watch/{id}, from other programs of this machine
        const QString path = url.authority().isEmpty() ? url.path() : url.authority() + url.path();
        return path.startsWith("watch/"_L1) ? videoOfPath(u"/videos/"_s + path) : std::nullopt;
    }
    for (const QString &text : siteUrls) {
        const QUrl site(text);
        if (site.isValid() && !site.host().isEmpty() && site.scheme() == url.scheme()
            && site.authority() == url.authority() && url.path().startsWith(site.path())) {
            return videoOfPath(url.path().sliced(site.path() == "/"_L1 ? 0 : site.path().size()));
        }
    }
    return {};
}

std::optional<QStringList> existingFiles(const QString &text)
{
    QStringList files;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        if (line.startsWith("file:"_L1)) {
            line = QUrl(line).toLocalFile();
        } else if (line.startsWith("~/"_L1)) {
            line = QDir::homePath() + line.sliced(1);
        }
        if (!line.startsWith(u'/') || !QFileInfo::exists(line)) {
            return {};
        }
        files.append(QDir::cleanPath(line));
    }
    return files.isEmpty() ? std::nullopt : std::optional(files);
}

QUrl asLink(const QString &text)
{
    static const QRegularExpression space(u"\\s"_s);
    if (text.contains(space)) {
        return {};
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool web = (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
    const bool own = url.scheme() == "spirula"_L1;
    return url.isValid() && (web || own) ? url : QUrl();
}

}

PastedText recognise(const QString &text, const QStringList &siteUrls)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestText) {
        return {};
    }
    if (const auto files = existingFiles(trimmed)) {
        return {.kind = PastedText::Kind::files, .files = *files};
    }
    const QUrl url = asLink(trimmed);
    if (url.isEmpty()) {
        return {};
    }
    if (const auto video = ownVideo(url, siteUrls)) {
        const qint64 atMs = startTime(QUrlQuery(url).queryItemValue(u"start"_s));
        return {.kind = PastedText::Kind::ownVideo, .video = *video, .atMs = atMs, .url = url};
    }
    return {.kind = PastedText::Kind::link, .url = url};
}

}
