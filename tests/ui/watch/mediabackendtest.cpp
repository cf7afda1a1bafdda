// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/mediabackend.h"

#include "ui/client/waiting.h"
#include "ui/support/loadedmediabackend.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

TEST(MediaBackend, IsThereBeforeAPlayerNeedsIt)
{
    if (test::hasMediaBackend()) {
        GTEST_SKIP() << "another test of this process has made a player";
    }
    loadMediaBackend();
    EXPECT_TRUE(test::waitUntil(test::hasMediaBackend));
}

}
}
