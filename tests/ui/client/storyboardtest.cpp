// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/storyboard.h"

#include <gtest/gtest.h>

namespace spirula::ui
{

namespace
{
constexpr QSize picture(400, 200);

wire::HomeStoryboard board(int width, int height, int seconds)
{
    return {.url = {}, .spriteWidth = width, .spriteHeight = height, .spriteDuration = seconds};
}
}

TEST(Storyboard, MomentsLieInRows)
{
    const wire::HomeStoryboard four = board(200, 100, 2);
    EXPECT_EQ(spriteAt(four, picture, 0), QRect(0, 0, 200, 100));
    EXPECT_EQ(spriteAt(four, picture, 3999), QRect(200, 0, 200, 100));
    EXPECT_EQ(spriteAt(four, picture, 4000), QRect(0, 100, 200, 100));
}

TEST(Storyboard, BeforeAndAfterItAreItsEnds)
{
    const wire::HomeStoryboard four = board(200, 100, 2);
    EXPECT_EQ(spriteAt(four, picture, -5000), QRect(0, 0, 200, 100));
    EXPECT_EQ(spriteAt(four, picture, 3'600'000), QRect(200, 100, 200, 100));
}

TEST(Storyboard, WhatDoesNotFitItsPictureIsNothing)
{
    EXPECT_TRUE(spriteAt(board(401, 100, 2), picture, 0).isEmpty());
    EXPECT_TRUE(spriteAt(board(200, 201, 2), picture, 0).isEmpty());
    EXPECT_TRUE(spriteAt(board(200, 100, 0), picture, 0).isEmpty());
    EXPECT_TRUE(spriteAt(board(-1, 100, 2), picture, 0).isEmpty());
    EXPECT_TRUE(spriteAt(board(200, 100, 2), {}, 0).isEmpty());
}

}
