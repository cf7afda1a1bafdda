// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/handle.h"

#include <gtest/gtest.h>

namespace spirula::ui
{

TEST(Handle, IsMadeOfWhatANameHasOfIt)
{
    EXPECT_EQ(handleFrom(QStringLiteral("Ana María")), QStringLiteral("ana_maria"));
    EXPECT_EQ(handleFrom(QStringLiteral("  O'Neil & Sons! ")), QStringLiteral("o_neil_sons"));
    EXPECT_EQ(handleFrom(QStringLiteral("日本")), QString());
    EXPECT_EQ(handleFrom(QString(200, QLatin1Char('a'))).size(), 50);
}

}
