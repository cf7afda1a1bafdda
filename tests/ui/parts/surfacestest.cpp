// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/bannerstack.h"
#include "parts/popover.h"
#include "parts/question.h"
#include "parts/sheet.h"
#include "parts/toastbubble.h"
#include "parts/toasthost.h"
#include "words/partswords.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

QStringList &announced()
{
    static QStringList texts;
    return texts;
}

class SurfacesTest : public testing::Test
{
protected:
    SurfacesTest()
    {
        announced().clear();
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement) {
                announced() += static_cast<QAccessibleAnnouncementEvent *>(event)->message();
            }
        });
        Theme::ofApplication().setReducedMotion(true);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&field);
        column->addStretch();
        window.resize(900, 600);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        field.setFocus();
    }
    ~SurfacesTest() override
    {
        QAccessible::installUpdateHandler(nullptr);
        Theme::ofApplication().setReducedMotion(false);
    }

    static QPushButton *button(const QWidget &in, const QString &text)
    {
        QCoreApplication::processEvents(); // a layout shows what came later
        for (auto *found : in.findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }

    QWidget window;
    QLineEdit field;
};

TEST_F(SurfacesTest, ToastIsAnnouncedAndGoesByItself)
{
    ToastHost toasts(&window);
    toasts.show({.text = QStringLiteral("Copied"), .milliseconds = 50});
    EXPECT_EQ(announced(), QStringList{QStringLiteral("Copied")});
    EXPECT_TRUE(toasts.isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return toasts.isHidden(); }, 2000));
    EXPECT_EQ(Toast{}.milliseconds, 6000);
}

TEST_F(SurfacesTest, ToastWaitsForWhoIsOnItAndActsOnce)
{
    ToastHost toasts(&window);
    int undone = 0;
    toasts.show({QStringLiteral("Deleted"), QStringLiteral("Undo"), [&] { ++undone; }, 100});
    QPushButton *undo = button(toasts, QStringLiteral("Undo"));
    ASSERT_TRUE(undo);
    undo->setFocus();
    QTest::qWait(300);
    ASSERT_TRUE(toasts.isVisible()) << "the focus is on it";
    QTest::mouseClick(undo, Qt::LeftButton);
    undo->click();
    EXPECT_EQ(undone, 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return toasts.isHidden(); }, 2000));
}

TEST_F(SurfacesTest, UndoLeavesAloneWhatIsNoUndo)
{
    ToastHost toasts(&window);
    QStringList done;
    const auto show = [&](const QString &offer) {
        toasts.show({.text = QStringLiteral("Done"), .actionText = offer, .action = [&done, offer] {
                         done << offer;
                     }});
    };
    show(QStringLiteral("Save it"));
    EXPECT_FALSE(toasts.undo());
    show(words::undo());
    show(QStringLiteral("Open in browser"));
    EXPECT_TRUE(toasts.undo());
    EXPECT_EQ(done, QStringList{words::undo()});
    EXPECT_FALSE(toasts.undo());
}

TEST_F(SurfacesTest, ToastOffersTwoWaysByKeyAndSaysThem)
{
    ToastHost toasts(&window);
    QStringList done;
    const auto show = [&] {
        toasts.show({.text = QStringLiteral("Link copied."),
                     .actionText = QStringLiteral("Share"),
                     .action = [&] { done << QStringLiteral("share"); },
                     .otherText = QStringLiteral("Get an address"),
                     .other = [&] { done << QStringLiteral("address"); }});
    };
    show();
    EXPECT_EQ(announced(), QStringList{QStringLiteral("Link copied. · Share · Get an address")});
    ASSERT_TRUE(button(toasts, QStringLiteral("Share")));
    QTest::keyClick(&field, Qt::Key_Tab);
    EXPECT_EQ(window.focusWidget(), button(toasts, QStringLiteral("Share")));
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QPushButton *address = button(toasts, QStringLiteral("Get an address"));
    ASSERT_EQ(window.focusWidget(), address);
    QTest::keyClick(address, Qt::Key_Space);
    address->click(); // it is gone
    EXPECT_EQ(done, QStringList{QStringLiteral("address")});
    show();
    button(toasts, QStringLiteral("Share"))->click();
    EXPECT_EQ(done.back(), QStringLiteral("share"));
    EXPECT_TRUE(toasts.isHidden());
}

TEST_F(SurfacesTest, ToastsStayInTheWindowAndAreFew)
{
    ToastHost toasts(&window);
    for (int i = 0; i < 6; ++i) {
        toasts.show({.text = QStringLiteral("A sentence of some length. ").repeated(12)});
    }
    window.resize(480, 500);
    QTest::qWait(0);
    EXPECT_EQ(toasts.findChildren<ToastBubble *>().size(), 3);
    EXPECT_TRUE(window.rect().contains(toasts.geometry()));
}

TEST_F(SurfacesTest, BannerFoldsItsDetails)
{
    BannerStack banners(&window);
    EXPECT_TRUE(banners.isHidden());
    Banner *banner = banners.show(QStringLiteral("disk"), Banner::Kind::error,
                                  QStringLiteral("Not enough space."), QStringLiteral("1.3 GB is free."));
    banner->setDetails(QStringLiteral("ENOSPC"));
    EXPECT_TRUE(announced().contains(QStringLiteral("Not enough space. 1.3 GB is free.")));
    auto *details = banner->findChild<QPlainTextEdit *>();
    ASSERT_TRUE(details);
    EXPECT_FALSE(details->isVisible());
    button(*banner, words::showDetails())->click();
    EXPECT_TRUE(details->isVisible());
    button(*banner, words::copyDetails())->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("ENOSPC"));
    button(*banner, words::hideDetails())->click();
    EXPECT_FALSE(details->isVisible());
}

TEST_F(SurfacesTest, ButtonsOfABannerStandBelowItsTextWhereThereIsLittleRoom)
{
    Banner banner(Banner::Kind::note, QStringLiteral("It's ready."), QStringLiteral("Plays here now."),
                  &window);
    const auto *first = banner.addAction(QStringLiteral("Watch on my phone"));
    const auto *last = banner.addAction(QStringLiteral("Get an address"));
    const auto *text = banner.findChild<QLabel *>();
    banner.show();
    const auto topOf = [&](const QWidget *child) { return child->mapTo(&banner, QPoint()).y(); };
    banner.resize(1000, banner.layout()->heightForWidth(1000));
    QTest::qWait(0);
    EXPECT_LE(topOf(first), topOf(text));
    banner.resize(460, 200);
    QTest::qWait(0);
    EXPECT_GE(topOf(first), topOf(text) + text->height());
    EXPECT_GE(last->mapTo(&banner, QPoint()).x(), first->width());
    EXPECT_GE(first->width(), first->fontMetrics().horizontalAdvance(first->text()) + 2 * metric::step12);
}

TEST_F(SurfacesTest, BannersTakeTheirOwnPlaceAndGo)
{
    BannerStack banners(&window);
    const QString disk = QStringLiteral("disk");
    banners.show(disk, Banner::Kind::error, QStringLiteral("One"), {});
    Banner *second = banners.show(disk, Banner::Kind::warning, QStringLiteral("Two"), {});
    EXPECT_EQ(banners.find(disk), second);
    second->setDismissible();
    button(*second, words::dismiss())->click();
    EXPECT_FALSE(banners.find(disk));
    EXPECT_TRUE(banners.isHidden());
}

TEST_F(SurfacesTest, SheetKeepsTheFocusAndGivesItBack)
{
    auto *sheet = new Sheet(QStringLiteral("Name"), &field);
    auto *input = new QLineEdit;
    sheet->setBody(input);
    QPushButton *save = sheet->addButton(QStringLiteral("Save"), Button::Kind::primary);
    const QSignalSpy saved(save, &QPushButton::clicked);
    const QSignalSpy closed(sheet, &Sheet::closed);
    sheet->open();
    EXPECT_EQ(sheet->geometry(), window.rect());
    EXPECT_TRUE(input->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(save->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(input->hasFocus());
    field.setFocus();
    EXPECT_FALSE(field.hasFocus()) << "what lies below is out of reach";
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_EQ(saved.count(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_TRUE(field.hasFocus());
}

TEST_F(SurfacesTest, OfTwoSheetsTheUpperOneHasTheFocus)
{
    auto *lower = new Sheet(QStringLiteral("Lower"), &field);
    lower->addButton(QStringLiteral("Save"));
    lower->open();
    QWidget *before = QApplication::focusWidget();
    auto *upper = new Sheet(QStringLiteral("Upper"), &field);
    QPushButton *close = upper->addButton(QStringLiteral("Close"));
    upper->open();
    EXPECT_EQ(Sheet::topmost(&window), upper);
    EXPECT_TRUE(close->hasFocus());
    field.setFocus();
    EXPECT_TRUE(close->hasFocus());
    upper->close();
    EXPECT_EQ(QApplication::focusWidget(), before);
    field.setFocus();
    EXPECT_EQ(QApplication::focusWidget(), before) << "now it is the lower one's again";
    lower->close();
    EXPECT_FALSE(Sheet::topmost(&window));
}

TEST_F(SurfacesTest, SheetSlidesUpUnlessMotionIsReduced)
{
    auto *still = new Sheet(QStringLiteral("Still"), &field);
    still->open();
    const int top = still->findChild<Surface *>()->y();
    EXPECT_LT(top, window.height());
    still->close();
    Theme::ofApplication().setReducedMotion(false);
    auto *moving = new Sheet(QStringLiteral("Still"), &field);
    moving->open();
    const auto *panel = moving->findChild<Surface *>();
    EXPECT_GT(panel->y(), top);
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel->y() == top; }, 3000));
    moving->close();
}

TEST_F(SurfacesTest, QuestionBeginsWhereNothingIsLost)
{
    int deleted = 0;
    const auto ask = [&] {
        return question(&window, QStringLiteral("Delete for good?"), QStringLiteral("It can't be undone."),
                        {{QStringLiteral("Delete"), Answering::Kind::danger, [&] { ++deleted; }},
                         {QStringLiteral("Keep"), Answering::Kind::plain, {}}});
    };
    Sheet *sheet = ask();
    EXPECT_TRUE(button(*sheet, QStringLiteral("Keep"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(sheet->isHidden());
    EXPECT_EQ(deleted, 0);
    button(*ask(), QStringLiteral("Delete"))->click();
    EXPECT_EQ(deleted, 1);
}

TEST_F(SurfacesTest, PopoverTicksOneLineAndTellsThePick)
{
    Popover popover(QStringLiteral("Speed"), &window);
    popover.addChoice(QStringLiteral("1x & more"), 1.0);
    popover.addChoice(QStringLiteral("2x"), 2.0);
    popover.setChosen(1.0);
    EXPECT_EQ(popover.chosen(), QVariant(1.0));
    const QSignalSpy picked(&popover, &Popover::picked);
    popover.openAt(&field);
    EXPECT_EQ(popover.activeAction(), popover.actions().first());
    QTest::keyClick(&popover, Qt::Key_Down);
    QTest::keyClick(&popover, Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0], QVariant(2.0));
    EXPECT_EQ(popover.chosen(), QVariant(2.0));
}

}
}
