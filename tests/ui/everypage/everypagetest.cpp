// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/spirulastyle.h"
#include "parts/theme.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "words/catalogue.h"

#include "everypage.h"
#include "ui/support/everysheet.h"
#include "ui/support/testlocale.h"
#include "ui/support/wholehome.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

/// One node with a video for all tests of this file: it takes a while to be made.
struct EveryPage : testing::Test {
    static void SetUpTestSuite()
    {
        ASSERT_TRUE(test::useTestLocale());
        applyLook(*qApp);
        words::findCatalogue(QStringLiteral(SPIRULA_BIN_DIR));
        home = std::make_unique<test::WholeHome>();
        ASSERT_TRUE(home->begin());
        const std::optional<Uuid> made = home->add(title, 1);
        ASSERT_TRUE(made);
        video = *made;
    }
    static void TearDownTestSuite() { home.reset(); }
    void TearDown() override { words::useLanguage(QStringLiteral("en")); }

    /// Calls `judge` with the window at each of its places.
    void atEveryPlace(const QSize &size, const std::function<void(QWidget &)> &judge)
    {
        Theme::ofApplication().setReducedMotion(true);
        MainWindow window(home->desk());
        window.resize(size);
        window.begin();
        window.show();
        for (const auto &[name, place] : test::everyPlace(video)) {
            if (window.pages().has(place.page)) {
                SCOPED_TRACE(name.toStdString());
                window.open(place);
                QTest::qWait(400);
                judge(window);
            }
        }
    }

    /// The same with all that lies above a page.
    void atEverySheet(const QSize &size, const std::function<void(QWidget &)> &judge)
    {
        Theme::ofApplication().setReducedMotion(true);
        for (const auto &[name, open] : test::everySheet(*home, video)) {
            SCOPED_TRACE(name.toStdString());
            MainWindow window(home->desk());
            window.resize(size);
            window.begin();
            window.show();
            window.activateWindow();
            QTest::qWait(400);
            QWidget *above = open(window);
            ASSERT_TRUE(above && above->isVisible());
            QTest::qWait(400);
            judge(*above);
        }
    }

    static inline const QString title = QStringLiteral("1234 5678"); // needs no translation
    static inline std::unique_ptr<test::WholeHome> home;
    static inline Uuid video;
};

}

void expectNames(QWidget &whole)
{
    for (QWidget *control : test::controls(whole)) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
        EXPECT_FALSE(!spoken || spoken->text(QAccessible::Name).isEmpty())
            << test::describe(control).toStdString();
    }
}

TEST_F(EveryPage, EveryControlHasAName)
{
    atEveryPlace({1280, 800}, expectNames);
    atEverySheet({1280, 800}, expectNames);
}

void expectReached(QWidget &whole, int atLeast)
{
    const QSet<QWidget *> reached = test::reachedByTab(whole);
    EXPECT_GE(reached.size(), atLeast);
    for (QWidget *control : test::controls(whole)) {
        EXPECT_TRUE(!control->isEnabled() || test::isReached(control, reached))
            << test::describe(control).toStdString();
    }
}

TEST_F(EveryPage, EveryControlIsReachedByTheKeyboard)
{
    atEveryPlace({1280, 800}, [](QWidget &window) { expectReached(window, 5); });
    atEverySheet({1280, 800}, [](QWidget &sheet) { expectReached(sheet, 1); });
}

/// What is not translated, or not to be seen whole.
QString faults(QWidget &whole)
{
    QStringList out;
    for (const QWidget *control : test::controls(whole)) {
        if (!test::isWhole(control)) {
            out << QStringLiteral("cut off: ") + test::describe(control);
        }
    }
    for (QWidget *widget : test::shown(whole)) {
        const QString text = test::textOf(widget);
        if (!test::isTranslated(text)) {
            out << QStringLiteral("untranslated: ") + test::describe(widget);
        }
        if (!test::fits(widget) || (!text.isEmpty() && !test::isWhole(widget))) {
            out << QStringLiteral("clipped: ") + test::describe(widget);
        }
    }
    return out.join(u'\n');
}

void expectNoFaults(QWidget &whole)
{
    QString found; // what comes from the node moves things while it comes
    EXPECT_TRUE(QTest::qWaitFor([&] { return (found = faults(whole)).isEmpty(); }, 3000))
        << found.toStdString();
}

TEST_F(EveryPage, EverythingIsTranslatedAndNothingIsClipped)
{
    words::useLanguage(QStringLiteral("x-long"));
    for (const QSize &size : {QSize(1280, 800), QSize(1120, 800), QSize(720, 480)}) {
        atEveryPlace(size, expectNoFaults);
    }
    for (const QSize &size : {QSize(1280, 800), QSize(720, 480)}) {
        atEverySheet(size, expectNoFaults);
    }
}

TEST(EveryPageItself, FindsWhatIsWrong)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *good = new QPushButton(QStringLiteral("⟦Gööd⟧"), &window);
    auto *unreached = new QPushButton(QStringLiteral("Untranslated"), &window);
    auto *clipped = new QLabel(QStringLiteral("⟦Ä löñg šéñtéñçé thåt dööš ñöt fît⟧"), &window);
    unreached->setFocusPolicy(Qt::NoFocus);
    clipped->setFixedWidth(40);
    for (QWidget *widget : std::initializer_list<QWidget *>{good, unreached, clipped}) {
        column->addWidget(widget);
    }
    window.show();
    const QSet<QWidget *> reached = test::reachedByTab(window);
    EXPECT_TRUE(test::isReached(good, reached));
    EXPECT_FALSE(test::isReached(unreached, reached));
    EXPECT_TRUE(test::isTranslated(test::textOf(good)) && test::fits(good));
    EXPECT_FALSE(test::isTranslated(test::textOf(unreached)));
    EXPECT_FALSE(test::fits(clipped));
    EXPECT_TRUE(test::isWhole(good));
    auto *cut = new QPushButton(QStringLiteral("⟦Çüt⟧"), good);
    cut->move(good->rect().bottomLeft());
    EXPECT_FALSE(test::isWhole(cut));
    delete cut;
    EXPECT_EQ(test::controls(window), (QList<QWidget *>{good, unreached}));
}

}
