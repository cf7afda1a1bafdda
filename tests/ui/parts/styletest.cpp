// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/spirulastyle.h"

#include "parts/keyboardfocus.h"
#include "parts/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace spirula::ui
{
namespace
{

/// The application gets the look once; it holds for all tests that follow.
class Look : public testing::Test
{
protected:
    static void SetUpTestSuite() { applyLook(*qApp); }

    Look()
    {
        auto *column = new QVBoxLayout(&m_window);
        for (QWidget *widget :
             std::initializer_list<QWidget *>{&m_button, &m_field, &m_box, &m_tick, &m_slider}) {
            column->addWidget(widget);
        }
        m_box.addItems({u"Public"_s, u"Only me"_s});
        m_window.resize(400, 300);
        m_window.show();
        m_window.activateWindow();
    }
    ~Look() override
    {
        m_theme.setAppearance(Appearance::system);
        m_theme.setZoom(100);
    }

    QColor at(QWidget &widget, const QPoint &point) { return widget.grab().toImage().pixelColor(point); }
    KeyboardFocus &focus() { return *qApp->findChild<KeyboardFocus *>(); }

    Theme &m_theme = Theme::ofApplication();
    QWidget m_window; // first, so that it is the last to go
    QPushButton m_button{u"Retry"_s};
    QLineEdit m_field;
    QComboBox m_box;
    QCheckBox m_tick{u"Show"_s};
    QSlider m_slider{Qt::Horizontal};
};

TEST_F(Look, ControlsHaveOneHeight)
{
    for (const QWidget *widget : std::initializer_list<QWidget *>{&m_button, &m_field, &m_box}) {
        EXPECT_EQ(widget->sizeHint().height(), metric::control);
    }
}

TEST_F(Look, FollowsTheTheme)
{
    for (const auto appearance : {Appearance::light, Appearance::dark}) {
        m_theme.setAppearance(appearance);
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), m_theme.colour(Token::bg));
        for (QWidget *widget : std::initializer_list<QWidget *>{&m_button, &m_field, &m_box}) {
            EXPECT_EQ(at(*widget, {4, widget->height() / 2}), m_theme.colour(Token::surface));
            EXPECT_EQ(at(*widget, {widget->width() / 2, 0}), m_theme.colour(Token::edge));
        }
    }
    m_theme.setZoom(150);
    EXPECT_EQ(QApplication::font().pixelSize(), m_theme.font(TextRole::body).pixelSize());
}

TEST_F(Look, AFieldWithTheFocusHasAnAccentEdge)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    m_field.setFocus();
    EXPECT_EQ(at(m_field, {m_field.width() / 2, 0}), m_theme.colour(Token::accent));
}

TEST_F(Look, ATickIsFilled)
{
    m_tick.setChecked(true);
    EXPECT_EQ(at(m_tick, {2, m_tick.height() / 2}), m_theme.colour(Token::accent));
}

TEST_F(Look, OnlyTheKeyboardBringsTheRing)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    m_button.setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(focus().ringed(), nullptr);
    QTest::keyClick(&m_button, Qt::Key_Tab);
    EXPECT_EQ(focus().ringed(), &m_field);
    const QPoint rim = m_field.geometry().topLeft() + QPoint(m_field.width() / 2, -3);
    EXPECT_EQ(at(m_window, rim), m_theme.colour(Token::accent));
    QTest::mouseClick(&m_button, Qt::LeftButton);
    EXPECT_EQ(focus().ringed(), nullptr);
    EXPECT_NE(at(m_window, rim), m_theme.colour(Token::accent));
}

TEST_F(Look, SlidersFillFromTheirLeastValue)
{
    m_slider.setValue(50);
    const QColor accent = m_theme.colour(Token::accent);
    const int y = m_slider.height() / 2;
    EXPECT_EQ(at(m_slider, {m_slider.width() / 4, y}), accent);
    EXPECT_NE(at(m_slider, {m_slider.width() * 3 / 4, y}), accent);
    m_window.setLayoutDirection(Qt::RightToLeft);
    EXPECT_NE(at(m_slider, {m_slider.width() / 4, y}), accent);
    EXPECT_EQ(at(m_slider, {m_slider.width() * 3 / 4, y}), accent);
}

TEST_F(Look, ScrollBarsAreThinAndCanBeDragged)
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 900);
    bar.setPageStep(100);
    bar.resize(bar.sizeHint().width(), 400);
    EXPECT_EQ(bar.width(), 12);
    EXPECT_EQ(at(bar, {6, 20}), m_theme.colour(Token::edge));
    QTest::mousePress(&bar, Qt::LeftButton, {}, {6, 20});
    QTest::mouseMove(&bar, {6, 399});
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, {6, 399});
    EXPECT_EQ(bar.value(), 900);
}

}
}
