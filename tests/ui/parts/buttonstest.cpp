// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/button.h"
#include "parts/choicepills.h"
#include "parts/iconbutton.h"
#include "parts/switch.h"
#include "parts/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace spirula::ui
{
namespace
{

/// What is painted one step inside the rim, at half of the height.
QColor groundOf(QWidget &widget)
{
    return widget.grab().toImage().pixelColor(metric::step4, widget.height() / 2);
}

class Buttons : public testing::Test
{
protected:
    Buttons() { m_theme.setReducedMotion(true); }
    ~Buttons() override
    {
        m_theme.setZoom(100);
        m_theme.setReducedMotion(false);
    }

    Theme &m_theme = Theme::ofApplication();
};

TEST_F(Buttons, ShowTheirKind)
{
    Button button(Button::Kind::primary, u"Publish"_s);
    button.resize(button.sizeHint());
    EXPECT_EQ(groundOf(button), m_theme.colour(Token::accent));
    button.setEnabled(false);
    EXPECT_EQ(groundOf(button), m_theme.colour(Token::hover));
    button.setEnabled(true);
    button.setKind(Button::Kind::plain);
    EXPECT_EQ(groundOf(button), m_theme.colour(Token::surface));
    button.setDown(true);
    EXPECT_NE(groundOf(button), m_theme.colour(Token::surface));
}

TEST_F(Buttons, GrowWithTheirTextIconAndZoom)
{
    const Button plain(Button::Kind::plain, u"Pause"_s);
    const Button longer(Button::Kind::plain, u"Pause everything"_s);
    const Button withIcon(Button::Kind::plain, Icon::pause, u"Pause"_s);
    EXPECT_EQ(plain.sizeHint().height(), metric::control);
    EXPECT_GT(longer.sizeHint().width(), plain.sizeHint().width());
    EXPECT_GT(withIcon.sizeHint().width(), plain.sizeHint().width());
    m_theme.setZoom(200);
    EXPECT_EQ(plain.sizeHint().height(), 2 * metric::control);
}

TEST_F(Buttons, WorkByKeyboard)
{
    Button button(Button::Kind::danger, u"Delete video"_s);
    const QSignalSpy clicks(&button, &Button::clicked);
    QTest::keyClick(&button, Qt::Key_Space);
    EXPECT_EQ(clicks.count(), 1);
}

TEST_F(Buttons, OfIconsSayTheirName)
{
    IconButton button(Icon::bell, u"News"_s);
    EXPECT_EQ(button.accessibleName(), u"News"_s);
    EXPECT_EQ(button.toolTip(), u"News"_s);
    EXPECT_EQ(button.sizeHint(), QSize(metric::control, metric::control));
    EXPECT_TRUE(button.focusPolicy() & Qt::TabFocus);
    button.setCheckable(true);
    button.resize(button.sizeHint());
    button.setChecked(true);
    EXPECT_EQ(groundOf(button), m_theme.colour(Token::tint));
}

TEST(Switch, TurnsByKeyAndPointerAndShowsIt)
{
    Theme::ofApplication().setReducedMotion(true);
    Switch toggle(u"Start when I log in"_s);
    toggle.resize(toggle.sizeHint());
    const QImage off = toggle.grab().toImage();
    const QSignalSpy turns(&toggle, &QCheckBox::toggled);
    QTest::keyClick(&toggle, Qt::Key_Space);
    EXPECT_TRUE(toggle.isChecked());
    EXPECT_NE(toggle.grab().toImage(), off);
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, toggle.rect().center());
    EXPECT_FALSE(toggle.isChecked());
    EXPECT_EQ(turns.count(), 2);
    EXPECT_EQ(toggle.grab().toImage(), off);
    EXPECT_EQ(toggle.accessibleName(), u"Start when I log in"_s);
}

TEST(Switch, LooksTheOtherWayWhereTextRunsFromRightToLeft)
{
    Switch toggle(u"Stay awake"_s);
    toggle.resize(toggle.sizeHint());
    const QColor thumb = Theme::ofApplication().colour(Token::edge);
    const QPoint first(10, toggle.height() / 2);
    const QPoint last(toggle.width() - 10, toggle.height() / 2);
    EXPECT_EQ(toggle.grab().toImage().pixelColor(first), thumb);
    EXPECT_NE(toggle.grab().toImage().pixelColor(last), thumb);
    toggle.setLayoutDirection(Qt::RightToLeft);
    EXPECT_NE(toggle.grab().toImage().pixelColor(first), thumb);
    EXPECT_EQ(toggle.grab().toImage().pixelColor(last), thumb);
}

class Pills : public testing::Test
{
protected:
    Pills()
    {
        m_pills.addChoice(0, u"All"_s);
        m_pills.addChoice(1, u"Public"_s);
        m_pills.addChoice(2, u"Drafts"_s);
        m_pills.resize(m_pills.sizeHint());
        m_pills.show();
    }

    ChoicePills m_pills{u"Show"_s};
};

TEST_F(Pills, BeginWithTheFirst)
{
    EXPECT_EQ(m_pills.current(), 0);
    EXPECT_EQ(m_pills.accessibleName(), u"Show"_s);
}

TEST_F(Pills, TellOnlyWhatThePersonChooses)
{
    const QSignalSpy chosen(&m_pills, &ChoicePills::chosen);
    m_pills.setCurrent(2);
    EXPECT_EQ(m_pills.current(), 2);
    EXPECT_EQ(chosen.count(), 0);
    QTest::mouseClick(m_pills.findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
    EXPECT_EQ(m_pills.current(), 1);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 1);
}

TEST_F(Pills, MoveByArrowKeys)
{
    const QSignalSpy chosen(&m_pills, &ChoicePills::chosen);
    auto *first = m_pills.findChildren<QAbstractButton *>().first();
    m_pills.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_pills));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    EXPECT_EQ(m_pills.current(), 1);
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(Pills, BreakIntoRowsAndRunWithTheText)
{
    const auto pills = m_pills.findChildren<QAbstractButton *>();
    EXPECT_LT(pills.at(0)->x(), pills.at(1)->x());
    EXPECT_EQ(pills.at(0)->y(), pills.at(1)->y());
    m_pills.setLayoutDirection(Qt::RightToLeft);
    m_pills.resize(m_pills.width() + 1, m_pills.height());
    EXPECT_GT(pills.at(0)->x(), pills.at(1)->x());
    const int narrow = pills.at(1)->width() + 1;
    EXPECT_GE(m_pills.heightForWidth(narrow), 3 * metric::control);
}

}
}
