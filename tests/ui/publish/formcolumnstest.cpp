// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/formcolumns.h"

#include <gtest/gtest.h>

#include <QTest>

namespace spirula::ui
{
namespace
{

struct Columns : testing::Test {
    Columns()
    {
        auto *inside = new QVBoxLayout(form);
        inside->addWidget(field);
        columns.setColumns(narrow, form);
        columns.setNarrowWidth(200);
        field->setMinimumWidth(300);
        columns.resize(800, 400);
        columns.show();
    }
    bool isBeside() { return form->x() >= narrow->geometry().right() && form->y() < narrow->height(); }
    bool isBelow() { return form->y() >= narrow->geometry().bottom() && form->x() < 200; }

    FormColumns columns;
    QWidget *narrow = new QWidget;
    QWidget *form = new QWidget;
    QWidget *field = new QWidget;
};

TEST_F(Columns, AreBelowEachOtherWhereThereIsLittleRoom)
{
    EXPECT_TRUE(QTest::qWaitFor([this] { return isBeside(); }));
    EXPECT_EQ(narrow->width(), 200);
    columns.resize(500, 400);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isBelow(); }));
    EXPECT_LE(form->geometry().right(), columns.viewport()->width());
    columns.resize(800, 400);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isBeside(); }));
}

TEST_F(Columns, AFormThatNeedsMoreGoesBelow)
{
    EXPECT_TRUE(QTest::qWaitFor([this] { return isBeside(); }));
    field->setMinimumWidth(600);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isBelow(); }));
}

}
}
