// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/icons.h"

#include "parts/theme.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

constexpr QSize size(32, 32);

/// The colour of the most opaque point.
QColor inkOf(const QImage &image)
{
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            ink = here.alpha() > ink.alpha() ? here : ink;
        }
    }
    return ink;
}

QImage drawn(Icon which, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off)
{
    return icon(which).pixmap(size, 1, mode, state).toImage();
}

class Icons : public testing::Test
{
protected:
    ~Icons() override
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::ofApplication().setAppearance(Appearance::system);
    }
};

TEST_F(Icons, EachHasItsDrawing)
{
    int which = 0;
#define ICON(name, drawing, direction)                                                                       \
    EXPECT_EQ(inkOf(drawn(static_cast<Icon>(which++))).alpha(), 255) << #name;
#include "parts/iconlist.h"
#undef ICON
    EXPECT_GT(which, 70);
}

TEST_F(Icons, FollowTheThemeAndTheState)
{
    const QIcon kept = icon(Icon::upload);
    for (const auto appearance : {Appearance::light, Appearance::dark}) {
        Theme &theme = Theme::ofApplication();
        theme.setAppearance(appearance);
        EXPECT_EQ(inkOf(kept.pixmap(size).toImage()), theme.colour(Token::text));
        EXPECT_EQ(inkOf(kept.pixmap(size, QIcon::Disabled).toImage()), theme.colour(Token::muted));
        EXPECT_EQ(inkOf(icon(Icon::remove, Token::bad).pixmap(size).toImage()), theme.colour(Token::bad));
    }
}

TEST_F(Icons, AreFilledOrColouredWhereOn)
{
    EXPECT_NE(drawn(Icon::home, QIcon::Normal, QIcon::On), drawn(Icon::home));
    EXPECT_EQ(inkOf(drawn(Icon::home, QIcon::Normal, QIcon::On)), Theme::ofApplication().colour(Token::text));
    EXPECT_EQ(inkOf(drawn(Icon::add, QIcon::Normal, QIcon::On)),
              Theme::ofApplication().colour(Token::accent));
}

TEST_F(Icons, OnlyArrowsAndListsTurnWithTheText)
{
    const QImage back = drawn(Icon::back);
    const QImage play = drawn(Icon::play);
    const QImage clock = drawn(Icon::clock);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    EXPECT_EQ(drawn(Icon::back), back.mirrored(true, false));
    EXPECT_NE(drawn(Icon::back), back);
    EXPECT_EQ(drawn(Icon::play), play);
    EXPECT_EQ(drawn(Icon::clock), clock);
}

}
}
