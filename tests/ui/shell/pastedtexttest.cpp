// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pastedtext.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace spirula::ui
{
namespace
{

using Kind = PastedText::Kind;

const QStringList sites{QStringLiteral("https://tube.example"), QStringLiteral("http://127.0.0.1:9100/")};
const QString id = QStringLiteral("9c9de5e8-0a1e-484a-b099-e80766180a6d");

TEST(PastedText, WordsAreLookedFor)
{
    EXPECT_EQ(recognise(QStringLiteral("holiday in rome"), sites).kind, Kind::words);
    EXPECT_EQ(recognise(QStringLiteral("see https://tube.example/w/x"), sites).kind, Kind::words);
    EXPECT_EQ(recognise(QStringLiteral("javascript:alert(1)"), sites).kind, Kind::words);
    EXPECT_EQ(recognise(QString(10000, u'a'), sites).kind, Kind::words);
}

TEST(PastedText, OwnVideosAreKnownInEveryForm)
{
    const Uuid uuid = *Uuid::parse(id.toStdString());
    const QString shortId = QString::fromStdString(uuid.toShort());
    for (const QString &link :
         {QStringLiteral("https://tube.example/w/") + shortId,
          QStringLiteral("https://tube.example/videos/watch/") + id,
          QStringLiteral("http://127.0.0.1:9100/videos/embed/") + id, QStringLiteral("spirula:watch/") + id,
          QStringLiteral("spirula://watch/") + id}) {
        const PastedText found = recognise(link, sites);
        EXPECT_EQ(found.kind, Kind::ownVideo) << qPrintable(link);
        EXPECT_EQ(found.video, uuid) << qPrintable(link);
        EXPECT_EQ(found.atMs, -1);
    }
}

TEST(PastedText, TheStartOfALinkIsKept)
{
    const QString link = QStringLiteral("https://tube.example/videos/watch/") + id;
    EXPECT_EQ(recognise(link + QStringLiteral("?start=1m30s"), sites).atMs, 90'000);
    EXPECT_EQ(recognise(link + QStringLiteral("?start=90"), sites).atMs, 90'000);
    EXPECT_EQ(recognise(link + QStringLiteral("?start=soon"), sites).atMs, -1);
}

TEST(PastedText, OtherPlacesAreLinks)
{
    for (const QString &link : {QStringLiteral("https://other.example/w/") + id,
                                QStringLiteral("https://tube.example.evil.example/videos/watch/") + id,
                                QStringLiteral("https://tube.example/about")}) {
        const PastedText found = recognise(link, sites);
        EXPECT_EQ(found.kind, Kind::link) << qPrintable(link);
        EXPECT_EQ(found.url, QUrl(link));
    }
}

TEST(PastedText, FilesThatExistAreFiles)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a clip.mp4")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(recognise(file.fileName(), sites).files, QStringList{file.fileName()});
    EXPECT_EQ(recognise(QUrl::fromLocalFile(file.fileName()).toString(QUrl::FullyEncoded), sites).files,
              QStringList{file.fileName()});
    EXPECT_EQ(recognise(folder.filePath(QStringLiteral("none.mp4")), sites).kind, Kind::words);
}

}
}
