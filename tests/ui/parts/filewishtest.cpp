// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/filewish.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace spirula::ui
{

namespace
{

class FileWishTest : public testing::Test
{
protected:
    FileWishTest()
    {
        for (const auto *name : {"a.png", "b.txt"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        }
        window.show();
    }
    QFileDialog *dialog() { return window.findChild<QFileDialog *>(); }

    QTemporaryDir folder;
    QWidget window;
    QStringList got;
};

}

TEST_F(FileWishTest, AsksForWhatIsWantedAndGoesWithTheAnswer)
{
    askForFiles(&window,
                {.title = QStringLiteral("Choose a picture"),
                 .folder = folder.path(),
                 .mimeTypes = {QStringLiteral("image/png")}},
                [this](const QStringList &paths) { got = paths; });
    const QPointer<QFileDialog> asked = dialog();
    ASSERT_TRUE(asked && asked->isVisible());
    EXPECT_EQ(asked->windowTitle(), QStringLiteral("Choose a picture"));
    EXPECT_EQ(asked->directory().canonicalPath(), QDir(folder.path()).canonicalPath());
    EXPECT_EQ(asked->fileMode(), QFileDialog::ExistingFile);
    EXPECT_EQ(asked->mimeTypeFilters(), QStringList{QStringLiteral("image/png")});
    Q_EMIT asked->filesSelected({folder.filePath(QStringLiteral("a.png"))});
    EXPECT_EQ(got, QStringList{folder.filePath(QStringLiteral("a.png"))});
    asked->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return asked.isNull(); }));
}

TEST_F(FileWishTest, AFolderIsAskedForWithoutFiles)
{
    askForFiles(&window, {.title = QStringLiteral("Keep videos in"), .mode = QFileDialog::Directory},
                [](const QStringList &) {});
    ASSERT_TRUE(dialog());
    EXPECT_EQ(dialog()->fileMode(), QFileDialog::Directory);
    EXPECT_TRUE(dialog()->testOption(QFileDialog::ShowDirsOnly));
}

}
