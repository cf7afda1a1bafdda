// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playerview.h"

#include "parts/theme.h"
#include "watch/barbutton.h"

#include <QGraphicsOpacityEffect>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace spirula::ui
{

namespace
{

constexpr int soonMs = PlayerView::restMs + 400; ///< the rest and the fade after it

class PlayerViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (Theme::ofApplication().motion(1) == 0)
            GTEST_SKIP() << "the system asks for no motion";
        view.resize(800, 450);
        view.show();
        view.setFocus(); // as the page gives it
        QTest::mouseMove(&view, {10, 10});
        view.setBarUsable(true);
        QTest::qWait(2 * metric::fadeMs);
        ASSERT_TRUE(view.bar().isVisible());
    }
    void TearDown() override { Theme::ofApplication().setReducedMotion(false); }

    /// How opaque the bar was on its way, the ends left out.
    int steps(const QSignalSpy &opacities) const
    {
        return int(std::ranges::count_if(opacities, [](const QList<QVariant> &change) {
            return change.front().toReal() > 0.01 && change.front().toReal() < 0.99;
        }));
    }
    QGraphicsOpacityEffect *effect() const
    {
        return qobject_cast<QGraphicsOpacityEffect *>(view.bar().graphicsEffect());
    }

    mutable PlayerView view;
};

}

TEST_F(PlayerViewTest, BarAndPointerFadeAwayWhenNobodyMovesAndComeBack)
{
    ASSERT_TRUE(effect());
    QSignalSpy opacities(effect(), &QGraphicsOpacityEffect::opacityChanged);
    view.setWhere(PlayerPlace::Where::fullScreen);
    view.setRunning(true);
    QTest::qWait(PlayerView::restMs - 500);
    EXPECT_TRUE(view.bar().isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.bar().isHidden(); }, 2000));
    EXPECT_GT(steps(opacities), 0);
    EXPECT_EQ(view.cursor().shape(), Qt::BlankCursor);

    opacities.clear();
    QTest::mouseMove(&view, {20, 20});
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.bar().isVisible(); }, 100)); // it can be used at once
    EXPECT_NE(view.cursor().shape(), Qt::BlankCursor);
    QTest::qWait(2 * metric::fadeMs);
    EXPECT_GT(steps(opacities), 0);
    EXPECT_FALSE(effect()->isEnabled());
}

TEST_F(PlayerViewTest, StaysWhilePausedOrFocused)
{
    view.setRunning(false);
    QTest::qWait(soonMs);
    EXPECT_TRUE(view.bar().isVisible());
    view.activateWindow();
    view.bar().speedButton()->setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.bar().speedButton()->hasFocus(); }));
    view.setRunning(true);
    QTest::qWait(soonMs);
    EXPECT_TRUE(view.bar().isVisible());
}

TEST_F(PlayerViewTest, StaysUnderThePointer)
{
    view.setRunning(true);
    QTest::mouseMove(&view, {400, 440});
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.bar().underMouse(); }));
    QTest::qWait(soonMs);
    EXPECT_TRUE(view.bar().isVisible());
}

TEST_F(PlayerViewTest, GoesAtOnceWhereNothingMayMove)
{
    Theme::ofApplication().setReducedMotion(true);
    QSignalSpy opacities(effect(), &QGraphicsOpacityEffect::opacityChanged);
    view.setRunning(true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.bar().isHidden(); }, soonMs));
    QTest::mouseMove(&view, {30, 30});
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.bar().isVisible(); }, 100));
    EXPECT_EQ(steps(opacities), 0);
    EXPECT_EQ(effect()->opacity(), 1);
}

}
