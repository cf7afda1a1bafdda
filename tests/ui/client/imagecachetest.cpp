// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imagecache.h"

#include "ui/client/waiting.h"
#include "ui/support/refusingclient.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QTemporaryDir>

namespace spirula::ui
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray png(QColor colour, int side = 8)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

class Gallery : public RefusingClient
{
public:
    QHash<QString, QByteArray> files;
    int asked = 0;

    Answer<QByteArray> videoFile(QObject *, Uuid, QString name) override
    {
        ++asked;
        if (!files.contains(name)) {
            co_return Error(ErrorCode::notFound);
        }
        co_return files.value(name);
    }
};

struct ImageCacheTest : testing::Test {
    QTemporaryDir folder;
    Gallery gallery;
    Uuid video = Uuid::random();

    QImage wait(ImageCache &cache, const QString &key)
    {
        bool ended = false;
        const auto end = [&](const QString &which) { ended = ended || which == key; };
        QObject listener; // hears nothing any more when this is over
        QObject::connect(&cache, &ImageCache::arrived, &listener, end);
        QObject::connect(&cache, &ImageCache::failed, &listener, end);
        const QImage now = cache.request(video, key);
        if (!now.isNull()) {
            return now;
        }
        EXPECT_TRUE(test::waitUntil([&] { return ended; }));
        return cache.find(key).value_or(QImage());
    }
};

}

TEST_F(ImageCacheTest, IsFetchedOnceAndThenInMemory)
{
    gallery.files[u"a.png"_s] = png(Qt::red);
    ImageCache cache(gallery, folder.path());
    EXPECT_TRUE(cache.request(video, u"a.png"_s).isNull());
    EXPECT_TRUE(cache.request(video, u"a.png"_s).isNull()) << "is on its way";
    EXPECT_EQ(wait(cache, u"a.png"_s).pixelColor(0, 0), QColor(Qt::red));
    EXPECT_EQ(wait(cache, u"a.png"_s).pixelColor(0, 0), QColor(Qt::red));
    EXPECT_EQ(gallery.asked, 1);
}

TEST_F(ImageCacheTest, TheNextDesktopReadsTheDisk)
{
    gallery.files[u"../a/b.png"_s] = png(Qt::green);
    {
        ImageCache cache(gallery, folder.path());
        EXPECT_FALSE(wait(cache, u"../a/b.png"_s).isNull());
    }
    gallery.files.clear();
    ImageCache next(gallery, folder.path());
    EXPECT_EQ(wait(next, u"../a/b.png"_s).pixelColor(0, 0), QColor(Qt::green));
    EXPECT_EQ(gallery.asked, 1);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(ImageCacheTest, WhatIsNoPictureFailsAndIsAskedForAgain)
{
    gallery.files[u"a.png"_s] = "not a picture";
    ImageCache cache(gallery, folder.path());
    EXPECT_TRUE(wait(cache, u"a.png"_s).isNull());
    EXPECT_TRUE(wait(cache, u"missing.png"_s).isNull());
    gallery.files[u"a.png"_s] = png(Qt::blue);
    EXPECT_EQ(wait(cache, u"a.png"_s).pixelColor(0, 0), QColor(Qt::blue));
}

TEST_F(ImageCacheTest, ACutOffFileIsFetchedAnew)
{
    gallery.files[u"a.png"_s] = png(Qt::red);
    {
        ImageCache cache(gallery, folder.path());
        wait(cache, u"a.png"_s);
    }
    QFile file(QDir(folder.path()).entryInfoList(QDir::Files).first().filePath());
    ASSERT_TRUE(file.resize(20));
    ImageCache next(gallery, folder.path());
    EXPECT_EQ(wait(next, u"a.png"_s).pixelColor(0, 0), QColor(Qt::red));
    EXPECT_EQ(gallery.asked, 2);
}

TEST_F(ImageCacheTest, MemoryIsBoundedAndTheLongestUnusedGoesFirst)
{
    ImageCache cache(gallery, folder.path());
    for (int i = 0; i < 20; ++i) { // 4 MiB of pixels each
        const QString name = QStringLiteral("%1.png").arg(i);
        gallery.files[name] = png(Qt::gray, 1024);
        ASSERT_FALSE(wait(cache, name).isNull());
        EXPECT_TRUE(cache.find(u"0.png"_s)) << "is used all the time";
    }
    EXPECT_FALSE(cache.find(u"1.png"_s));
    EXPECT_TRUE(cache.find(u"19.png"_s));
}

TEST_F(ImageCacheTest, WhatIsNotThereLeavesNoFile)
{
    ImageCache cache(gallery, folder.path());
    const QDateTime before = QFileInfo(folder.path()).lastModified();
    QTest::qWait(20);
    wait(cache, u"missing.png"_s);
    EXPECT_EQ(QFileInfo(folder.path()).lastModified(), before) << "no file was made and taken away again";
}

TEST_F(ImageCacheTest, MayGoWhileItWaits)
{
    gallery.files[u"a.png"_s] = png(Qt::red);
    auto cache = std::make_unique<ImageCache>(gallery, folder.path());
    cache->request(video, u"a.png"_s);
    cache.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    EXPECT_EQ(gallery.asked, 0);
}

}
