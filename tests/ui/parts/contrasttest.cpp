// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/tokens.h"

#include <gtest/gtest.h>

#include <cmath>

namespace spirula::ui
{

namespace
{

/// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

using Colours = QColor (*)(Token);
constexpr double forText = 5;
constexpr double forEdges = 3;

struct Contrast : testing::TestWithParam<Colours> {
    void expect(Token front, Token ground, double least)
    {
        const double ratio = contrast(GetParam()(front), GetParam()(ground));
        EXPECT_GE(ratio, least) << static_cast<int>(front) << " on " << static_cast<int>(ground);
    }
};

}

TEST(ContrastItself, BlackOnWhiteIsTwentyOne)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(contrast(QColor(0x777777), Qt::white), 4.48, 0.01);
}

TEST_P(Contrast, EveryTextCanBeReadOnEveryGround)
{
    for (const Token text : {Token::text, Token::muted, Token::accent, Token::ok, Token::warn, Token::bad}) {
        for (const Token ground : {Token::bg, Token::side, Token::surface}) {
            expect(text, ground, forText);
        }
    }
    expect(Token::text, Token::hover, forText);
    expect(Token::text, Token::tint, forText);
    expect(Token::accent, Token::tint, forText);
    expect(Token::onAccent, Token::accent, forText);
    expect(Token::onPicture, Token::picture, forText);
}

TEST_P(Contrast, EveryControlHasAnEdgeThatIsSeen)
{
    for (const Token ground : {Token::bg, Token::side, Token::surface}) {
        expect(Token::edge, ground, forEdges);
        expect(Token::accent, ground, forEdges);
    }
}

INSTANTIATE_TEST_SUITE_P(Light, Contrast, testing::Values(&lightColour));
INSTANTIATE_TEST_SUITE_P(Dark, Contrast, testing::Values(&darkColour));

}
