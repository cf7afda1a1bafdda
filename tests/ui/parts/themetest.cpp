// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include <cmath>

namespace spirula::ui
{
namespace
{

/// WCAG 2.2, relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double dark = std::min(luminance(one), luminance(other));
    const double bright = std::max(luminance(one), luminance(other));
    return (bright + 0.05) / (dark + 0.05);
}

class Contrast : public testing::TestWithParam<QColor (*)(Token)>
{
};

TEST_P(Contrast, ofTextIsAtLeastFive)
{
    for (const Token ground : {Token::bg, Token::side, Token::surface, Token::hover}) {
        for (const Token text : {Token::text, Token::muted}) {
            EXPECT_GE(contrast(GetParam()(text), GetParam()(ground)), 5)
                << int(text) << " on " << int(ground);
        }
    }
    for (const Token text : {Token::accent, Token::ok, Token::warn, Token::bad}) {
        for (const Token ground : {Token::bg, Token::side, Token::surface}) {
            EXPECT_GE(contrast(GetParam()(text), GetParam()(ground)), 5)
                << int(text) << " on " << int(ground);
        }
    }
    EXPECT_GE(contrast(GetParam()(Token::onAccent), GetParam()(Token::accent)), 5);
    EXPECT_GE(contrast(GetParam()(Token::text), GetParam()(Token::tint)), 5);
    EXPECT_GE(contrast(GetParam()(Token::accent), GetParam()(Token::tint)), 5);
    EXPECT_GE(contrast(GetParam()(Token::onPicture), GetParam()(Token::picture)), 5);
}

TEST_P(Contrast, ofEdgesIsAtLeastThree)
{
    for (const Token ground : {Token::bg, Token::side, Token::surface}) {
        EXPECT_GE(contrast(GetParam()(Token::edge), GetParam()(ground)), 3) << int(ground);
    }
}

INSTANTIATE_TEST_SUITE_P(Both, Contrast, testing::Values(&lightColour, &darkColour));

TEST(Theme, ZoomChangesTextWithinItsBounds)
{
    Theme theme;
    const QSignalSpy changes(&theme, &Theme::changed);
    const int before = theme.font(TextRole::body).pixelSize();
    EXPECT_GE(before, 14);
    theme.setZoom(500);
    EXPECT_EQ(theme.zoom(), 200);
    EXPECT_EQ(theme.font(TextRole::body).pixelSize(), 2 * before);
    EXPECT_EQ(changes.count(), 1);
}

TEST(Theme, TheChosenAppearanceWins)
{
    Theme theme;
    theme.setAppearance(Appearance::dark);
    EXPECT_EQ(theme.colour(Token::bg), darkColour(Token::bg));
    theme.setAppearance(Appearance::light);
    EXPECT_EQ(theme.colour(Token::bg), lightColour(Token::bg));
}

TEST(Theme, HighContrastIsTheSystemsPaletteWhoeverAsksForIt)
{
    const QColor system = QGuiApplication::palette().color(QPalette::Active, QPalette::WindowText);
    Theme theme;
    theme.setAppearance(Appearance::highContrast);
    EXPECT_EQ(theme.colour(Token::muted), system);
    theme.setAppearance(Appearance::light);
    theme.setSystemContrast(true);
    EXPECT_EQ(theme.colour(Token::muted), lightColour(Token::muted)) << "the chosen appearance wins";
    const QSignalSpy changes(&theme, &Theme::changed);
    theme.setAppearance(Appearance::system);
    EXPECT_EQ(theme.colour(Token::muted), system);
    theme.setSystemContrast(false);
    EXPECT_NE(theme.colour(Token::muted), system);
    EXPECT_EQ(changes.count(), 2);
}

TEST(Theme, NothingMovesWhereMotionIsReduced)
{
    Theme theme;
    theme.setReducedMotion(true);
    EXPECT_EQ(theme.motion(metric::sheetMs), 0);
}

}
}
