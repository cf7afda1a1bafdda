// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/mediabackend.h"

#include "ui/client/waiting.h"

#include <QFile>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

bool isLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/multimedia/libffmpegmediaplugin.so");
}

TEST(MediaBackend, IsThereBeforeAPlayerNeedsIt)
{
    if (isLoaded()) {
        GTEST_SKIP() << "another test of this process has made a player";
    }
    loadMediaBackend();
    EXPECT_TRUE(test::waitUntil(isLoaded));
}

}
}
