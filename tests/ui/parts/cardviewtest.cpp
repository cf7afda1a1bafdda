// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/cardview.h"

#include "cardrows.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

QList<Card> manyCards(int count)
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::red);
    QList<Card> cards;
    for (int i = 0; i < count; ++i) {
        Card card;
        card.title = QStringLiteral("%1 video").arg(QChar(u'A' + i % 26));
        card.lines = {QStringLiteral("%1 views").arg(i)};
        card.durationText = QStringLiteral("12:40");
        card.image = image;
        cards += card;
    }
    return cards;
}

class CardViewTest : public testing::Test
{
protected:
    class View : public CardView
    {
    public:
        int drags = 0;

    protected:
        void startDrag(Qt::DropActions) override { ++drags; }
    };

    CardViewTest()
    {
        view.setModel(&rows);
        view.resize(1100, 700);
        view.show();
        view.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }

    QModelIndex index(int row) const { return rows.index(row); }
    void click(const QPoint &at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, keys, at);
    }
    QPoint middle(int row) const { return view.geometryOf(index(row)).title.center(); }

    CardRows rows{manyCards(60)};
    View view;
};

TEST_F(CardViewTest, ColumnsFillTheRowWithinTheirBounds)
{
    for (int width = 720; width < 2000; width += 37) {
        view.resize(width, 700);
        QTest::qWait(0);
        const QRect first = view.geometryOf(index(0)).card;
        const QRect last = view.geometryOf(index(view.columns() - 1)).card;
        EXPECT_GE(first.width(), 224) << width;
        EXPECT_LE(first.width(), 336) << width;
        EXPECT_EQ(last.top(), first.top()) << width;
        EXPECT_GT(view.geometryOf(index(view.columns())).card.top(), first.bottom()) << width;
        EXPECT_LT(view.viewport()->width() - last.right(), 8 + 20 + view.columns()) << width;
        EXPECT_EQ(view.geometryOf(index(1)).card.left() - first.right() - 1, 16);
        EXPECT_EQ(view.geometryOf(index(view.columns())).card.top() - first.bottom() - 1, 24);
        EXPECT_EQ(first.width() * 9 / 16, view.geometryOf(index(0)).picture.height());
    }
}

TEST_F(CardViewTest, ClickAndEnterOpen)
{
    const QSignalSpy opened(&view, &CardView::opened);
    click(middle(2));
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toModelIndex().row(), 2);
    EXPECT_FALSE(view.selectionModel()->hasSelection());
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 2);
    EXPECT_EQ(opened[1][0].toModelIndex().row(), 3);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentIndex().row(), 3 + view.columns());
    click({1, 1});
    EXPECT_EQ(opened.count(), 2) << "a gap is no card";
}

TEST_F(CardViewTest, ChoosesByTickControlShiftAndSpace)
{
    const QSignalSpy opened(&view, &CardView::opened);
    EXPECT_TRUE(view.chosen().isEmpty());
    click(view.geometryOf(index(1)).tick.center());
    EXPECT_EQ(view.chosen(), QModelIndexList{index(1)});
    click(middle(3)); // while something is chosen a click chooses
    EXPECT_EQ(view.chosen().size(), 2);
    click(middle(3));
    EXPECT_EQ(view.chosen(), QModelIndexList{index(1)});
    click(middle(5), Qt::ControlModifier);
    EXPECT_EQ(view.chosen().size(), 2);
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_EQ(view.chosen().size(), 2) << "the arrows leave what is chosen";
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_TRUE(view.selectionModel()->isSelected(index(4)));
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.selectionModel()->hasSelection());
    EXPECT_EQ(view.chosen(), QModelIndexList{index(4)});
    click(middle(0), Qt::ControlModifier);
    click(middle(3), Qt::ShiftModifier);
    EXPECT_EQ(view.chosen().size(), 4);
    view.selectAll();
    EXPECT_EQ(view.chosen().size(), 60);
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(CardViewTest, MenuByButtonRightClickAndKey)
{
    const QSignalSpy menus(&view, &CardView::menuRequested);
    const QSignalSpy opened(&view, &CardView::opened);
    click(view.geometryOf(index(2)).menu.center());
    ASSERT_EQ(menus.count(), 1);
    EXPECT_EQ(menus[0][0].toModelIndex().row(), 2);
    EXPECT_EQ(opened.count(), 0);
    click(view.geometryOf(index(0)).tick.center());
    QContextMenuEvent onOther(QContextMenuEvent::Mouse, middle(4), view.viewport()->mapToGlobal(middle(4)));
    QApplication::sendEvent(view.viewport(), &onOther);
    ASSERT_EQ(menus.count(), 2);
    EXPECT_EQ(view.chosen(), QModelIndexList{index(4)}) << "a menu is about the card under it";
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(view.viewport(), &byKey);
    ASSERT_EQ(menus.count(), 3);
    EXPECT_EQ(menus[2][0].toModelIndex().row(), 4);
}

TEST_F(CardViewTest, FindsByTyping)
{
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_G);
    EXPECT_EQ(view.currentIndex().row(), 6);
}

TEST_F(CardViewTest, DragsTheCardUnderThePointer)
{
    view.setDragEnabled(true);
    const QSignalSpy opened(&view, &CardView::opened);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, middle(1));
    const QPoint far = middle(1) + QPoint(40, 0);
    QMouseEvent move(QEvent::MouseMove, far, view.viewport()->mapToGlobal(far), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, far);
    EXPECT_EQ(view.drags, 1);
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(CardViewTest, ScrubsUnderThePointerAfterAWhile)
{
    QSignalSpy wanted(&view, &CardView::scrubWanted);
    const QRect picture = view.geometryOf(index(1)).picture;
    const auto move = [this](const QPoint &at) {
        QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &event);
    };
    move(picture.topLeft() + QPoint(picture.width() / 4, 20));
    EXPECT_EQ(wanted.count(), 0);
    ASSERT_TRUE(wanted.wait(2000));
    EXPECT_NEAR(wanted[0][1].toInt(), 250, 10);
    move(picture.topLeft() + QPoint(picture.width() * 3 / 4, 20));
    ASSERT_EQ(wanted.count(), 2);
    EXPECT_NEAR(wanted[1][1].toInt(), 750, 10);

    QImage moment(320, 180, QImage::Format_RGB32);
    moment.fill(Qt::blue);
    const auto shown = [&] { return view.viewport()->grab().toImage().pixelColor(picture.center()); };
    view.showScrub(index(2), moment);
    EXPECT_EQ(shown(), QColor(Qt::red)) << "not the card that asked";
    view.showScrub(index(1), moment);
    EXPECT_EQ(shown(), QColor(Qt::blue));
    move({1, 1});
    EXPECT_EQ(shown(), QColor(Qt::red));
}

TEST_F(CardViewTest, ListModeHasOneRowPerCard)
{
    view.setMode(CardMode::list);
    QTest::qWait(0);
    EXPECT_EQ(view.columns(), 1);
    const CardGeometry first = view.geometryOf(index(0));
    EXPECT_GE(first.card.height(), 48);
    EXPECT_EQ(view.geometryOf(index(1)).card.top(), first.card.bottom() + 1);
    EXPECT_EQ(view.viewport()->grab().toImage().pixelColor(first.picture.center()), QColor(Qt::red));
}

TEST_F(CardViewTest, MirrorsFromRightToLeft)
{
    view.setLayoutDirection(Qt::RightToLeft);
    QTest::qWait(0);
    EXPECT_GT(view.geometryOf(index(0)).card.left(), view.geometryOf(index(1)).card.left());
    const CardGeometry at = view.geometryOf(index(0));
    EXPECT_LT(at.menu.center().x(), at.tick.center().x());
}

TEST_F(CardViewTest, RingShowsWhoHasTheFocusByKeyboardOnly)
{
    const auto ringed = [this] {
        const QRect picture = view.geometryOf(view.currentIndex()).picture;
        const QImage image = view.viewport()->grab().toImage();
        return image.pixelColor(picture.center().x(), picture.top() - 4)
            == Theme::ofApplication().colour(Token::accent);
    };
    click(middle(1));
    view.setFocus();
    EXPECT_FALSE(ringed());
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_TRUE(view.hasFocus());
    EXPECT_TRUE(ringed());
}

TEST_F(CardViewTest, ScreenReadersHearAllOfACard)
{
    Card card = manyCards(1).first();
    card.badge.text = QStringLiteral("Draft");
    card.watched = 420;
    const QString spoken = cardData(card, Qt::AccessibleTextRole).toString();
    for (const char16_t *part : {u"A video", u"Draft", u"0 views", u"12:40", u"42"}) {
        EXPECT_TRUE(spoken.contains(QStringView(part))) << spoken.toStdString();
    }
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(list && list->childCount() == 60);
    EXPECT_EQ(list->child(3)->text(QAccessible::Name),
              rows.data(index(3), Qt::AccessibleTextRole).toString());
}

TEST(CardPainter, KnowsACutTitleAndPaintsWhatIsMissing)
{
    Theme theme;
    CardPainter painter(theme, 1);
    const QSize cell = painter.sizes().cell(CardMode::grid, 1000);
    Card card;
    card.title = QStringLiteral("Short");
    card.dominant = Qt::darkGreen;
    EXPECT_FALSE(painter.cutsTitle(CardMode::grid, QRect(QPoint(), cell), card));
    card.title = QStringLiteral("A very long title ").repeated(20);
    EXPECT_TRUE(painter.cutsTitle(CardMode::grid, QRect(QPoint(), cell), card));

    QImage image(cell, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter onImage(&image);
    painter.paint(onImage, CardMode::grid, QRect(QPoint(), cell), card, {});
    const QRect picture
        = painter.sizes().geometry(CardMode::grid, QRect(QPoint(), cell), Qt::LeftToRight).picture;
    const QColor corner = image.pixelColor(picture.left() + 20, picture.top() + 20);
    EXPECT_GT(corner.green(), 2 * corner.red() + 20);
}

TEST(CardPainter, MakesRoughPicturesWhenAFrameTakesLong)
{
    Theme theme;
    CardPainter painter(theme, 1);
    const QSize cell = painter.sizes().cell(CardMode::grid, 1000);
    QImage image(cell, QImage::Format_RGB32);
    QPainter onImage(&image);
    const auto paintAll = [&](QList<Card> &cards) {
        painter.beginFrame();
        for (const Card &card : cards) {
            painter.paint(onImage, CardMode::grid, QRect(QPoint(), cell), card, {});
        }
    };
    QList<Card> cards(40);
    for (Card &card : cards) {
        card.image = QImage(1920, 1080, QImage::Format_RGB32);
        card.image.fill(Qt::blue);
    }
    paintAll(cards);
    EXPECT_FALSE(painter.owedPictures().isEmpty());
    EXPECT_EQ(image.pixelColor(cell.width() / 2, cell.height() / 4), QColor(Qt::blue));
    for (int frame = 0; frame < 40 && !painter.owedPictures().isEmpty(); ++frame) {
        paintAll(cards);
    }
    EXPECT_TRUE(painter.owedPictures().isEmpty());
}

}
}
