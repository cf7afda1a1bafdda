// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pagestack.h"

#include <gtest/gtest.h>

#include <QTest>

namespace spirula::ui
{
namespace
{

struct PageOfTest : Page {
    using Page::Page;
    QString title() const override { return QStringLiteral("test"); }
    void arrive(const Place &place) override { places.append(place.subject); }
    void leave() override { ++left; }
    QStringList places;
    int left = 0;
};

struct Stack : testing::Test {
    Stack()
    {
        for (const Place::Page id : {Place::Page::myVideos, Place::Page::watch}) {
            stack.add(id, [this](QWidget *parent) {
                ++made;
                return new PageOfTest(parent);
            });
        }
        stack.resize(300, 200);
        stack.show();
    }
    PageOfTest *page(Place::Page id) { return static_cast<PageOfTest *>(stack.made(id)); }
    PageStack stack;
    int made = 0;
};

TEST_F(Stack, PagesAreMadeWhenFirstOpenedAndLiveOn)
{
    EXPECT_EQ(made, 0);
    stack.open({.page = Place::Page::myVideos}, false);
    EXPECT_EQ(made, 1);
    stack.open({.page = Place::Page::watch, .subject = QStringLiteral("a")}, false);
    stack.open({.page = Place::Page::myVideos}, false);
    EXPECT_EQ(made, 2);
    EXPECT_EQ(page(Place::Page::myVideos)->places.size(), 2);
    EXPECT_EQ(page(Place::Page::myVideos)->left, 1);
    EXPECT_TRUE(page(Place::Page::myVideos)->isVisible());
    EXPECT_FALSE(page(Place::Page::watch)->isVisible());
}

TEST_F(Stack, AnotherPlaceOfTheShownPageDoesNotLeaveIt)
{
    stack.open({.page = Place::Page::watch, .subject = QStringLiteral("a")}, false);
    stack.open({.page = Place::Page::watch, .subject = QStringLiteral("b")}, false);
    EXPECT_EQ(page(Place::Page::watch)->places, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(page(Place::Page::watch)->left, 0);
}

TEST_F(Stack, WhatLiesOverThePagesStaysThere)
{
    QWidget toast(&stack);
    const auto isOnTop = [&] { return stack.children().last() == &toast; };
    stack.open({.page = Place::Page::myVideos}, true);
    EXPECT_TRUE(isOnTop()) << "a page that was just made";
    stack.open({.page = Place::Page::watch}, true);
    EXPECT_TRUE(isOnTop()) << "the picture of the page before";
    EXPECT_EQ(stack.children().first(), page(Place::Page::watch));
}

TEST_F(Stack, TheFadeEndsByItselfAndWithAResize)
{
    stack.open({.page = Place::Page::myVideos}, true);
    stack.open({.page = Place::Page::watch}, true);
    EXPECT_EQ(stack.children().size(), 3); // two pages and the picture of the old one
    stack.resize(400, 300);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(stack.children().size(), 2);
    EXPECT_EQ(page(Place::Page::watch)->size(), QSize(400, 300));
    stack.open({.page = Place::Page::myVideos}, true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return stack.children().size() == 2; }, 2000));
}

}
}
