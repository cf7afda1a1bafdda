// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/avatar.h"
#include "parts/badge.h"
#include "parts/button.h"
#include "parts/droparea.h"
#include "parts/emptystate.h"
#include "parts/progressline.h"
#include "parts/spinner.h"
#include "parts/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace spirula::ui
{
namespace
{

TEST(ProgressLine, NeverRunsBack)
{
    ProgressLine line(u"Preparing 1080p"_s);
    line.advance(420);
    line.advance(300);
    EXPECT_EQ(line.value(), 420);
    EXPECT_DOUBLE_EQ(line.shown(), 0.42);
    line.advance(2000);
    EXPECT_EQ(line.value(), 1000);
    line.restart();
    EXPECT_EQ(line.value(), 0);
    EXPECT_DOUBLE_EQ(line.shown(), 0);
    EXPECT_EQ(line.accessibleName(), u"Preparing 1080p"_s);
}

TEST(ProgressLine, GlidesWhereItIsSeen)
{
    Theme::ofApplication().setReducedMotion(false);
    ProgressLine line(u"Preparing"_s);
    line.show();
    ASSERT_GT(Theme::ofApplication().motion(100), 0);
    line.advance(800);
    EXPECT_LT(line.shown(), 0.8);
    qreal before = 0;
    while (line.shown() < 0.8) {
        EXPECT_GE(line.shown(), before);
        before = line.shown();
        QTest::qWait(20);
    }
    line.advance(-1);
    EXPECT_EQ(line.maximum(), 0); // how screen readers know that it is not known
    line.advance(100);
    EXPECT_EQ(line.value(), 100);
}

TEST(ProgressLine, FillsFromWhereTextBegins)
{
    ProgressLine line(u"Preparing"_s);
    line.resize(100, 4);
    line.advance(500);
    const QColor accent = Theme::ofApplication().colour(Token::accent);
    EXPECT_EQ(line.grab().toImage().pixelColor(25, 2), accent);
    EXPECT_NE(line.grab().toImage().pixelColor(75, 2), accent);
    line.setLayoutDirection(Qt::RightToLeft);
    EXPECT_NE(line.grab().toImage().pixelColor(25, 2), accent);
    EXPECT_EQ(line.grab().toImage().pixelColor(75, 2), accent);
}

TEST(Spinner, TurnsOnlyWhereItMay)
{
    for (const bool reduced : {true, false}) {
        Theme::ofApplication().setReducedMotion(reduced);
        Spinner spinner(24);
        spinner.show();
        const QImage before = spinner.grab().toImage();
        QTest::qWait(200);
        EXPECT_EQ(spinner.grab().toImage() == before, reduced);
        EXPECT_FALSE(spinner.accessibleName().isEmpty());
    }
}

TEST(Avatar, ShowsThePictureInACircle)
{
    Avatar avatar(48);
    avatar.setName(u" ana"_s);
    EXPECT_TRUE(avatar.accessibleName().contains(u"ana"_s));
    avatar.resize(avatar.sizeHint());
    const QImage letter = avatar.grab().toImage();
    avatar.setName(u"Ada"_s);
    EXPECT_EQ(avatar.grab().toImage(), letter); // "A" as well
    QImage picture(80, 40, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    avatar.setPicture(picture);
    const QImage round = avatar.grab().toImage();
    EXPECT_EQ(round.pixelColor(24, 24), QColor(Qt::blue));
    EXPECT_NE(round.pixelColor(1, 1), QColor(Qt::blue));
}

TEST(Badge, HidesWhereItSaysNothing)
{
    QWidget window;
    Badge badge(Badge::Kind::warn, {}, &window);
    window.show();
    EXPECT_FALSE(badge.isVisible());
    badge.setText(u"Draft"_s);
    EXPECT_TRUE(badge.isVisible());
    EXPECT_EQ(badge.accessibleName(), u"Draft"_s);
    EXPECT_GE(badge.sizeHint().width(), badge.sizeHint().height());
}

TEST(EmptyState, SaysWhatBelongsHereAndHow)
{
    EmptyState state(Icon::myVideos, u"Drop a video here."_s, {});
    auto *button = new Button(Button::Kind::primary, u"Choose files"_s);
    state.addButton(button);
    state.resize(700, 400);
    state.show();
    const auto labels = state.findChildren<QLabel *>();
    ASSERT_EQ(labels.size(), 2);
    EXPECT_EQ(labels.first()->text(), u"Drop a video here."_s);
    EXPECT_TRUE(labels.last()->isHidden());
    state.setText(u"It plays in seconds."_s);
    EXPECT_TRUE(labels.last()->isVisible());
    EXPECT_TRUE(button->isVisible());
}

TEST(DropArea, TakesFilesAndNothingElse)
{
    DropArea area;
    area.resize(200, 200);
    const QSignalSpy drops(&area, &DropArea::dropped);
    QMimeData page;
    page.setUrls({QUrl(u"https://example.tv/w/1"_s)});
    QDragEnterEvent withPage({10, 10}, Qt::CopyAction, &page, Qt::LeftButton, {});
    withPage.ignore();
    QApplication::sendEvent(&area, &withPage);
    EXPECT_FALSE(withPage.isAccepted());
    EXPECT_FALSE(area.isHovered());

    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/videos/a b.mkv"_s), QUrl(u"https://example.tv"_s)});
    QDragEnterEvent moving({10, 10}, Qt::MoveAction, &files, Qt::LeftButton, {});
    moving.ignore();
    QApplication::sendEvent(&area, &moving);
    EXPECT_FALSE(moving.isAccepted()); // the original would be gone

    QDragEnterEvent withFiles({10, 10}, Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, {});
    withFiles.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(&area, &withFiles);
    EXPECT_TRUE(withFiles.isAccepted());
    EXPECT_EQ(withFiles.dropAction(), Qt::CopyAction);
    EXPECT_TRUE(area.isHovered());
    QDropEvent drop({10, 10}, Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&area, &drop);
    ASSERT_EQ(drops.count(), 1);
    EXPECT_EQ(drops.first().first().toStringList(), QStringList({u"/videos/a b.mkv"_s}));
    EXPECT_FALSE(area.isHovered());
}

}
}
