// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/inputbuffer.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

namespace spirula::net
{

namespace
{

void put(InputBuffer &buffer, std::string_view text)
{
    const auto space = buffer.prepare(text.size());
    ASSERT_GE(space.size(), text.size());
    std::memcpy(space.data(), text.data(), text.size());
    buffer.commit(text.size());
}

}

TEST(InputBuffer, keepsOrderThroughGrowth)
{
    InputBuffer buffer;
    std::string expected;
    for (int i = 0; i < 2000; ++i) {
        put(buffer, std::to_string(i));
        expected += std::to_string(i);
        if (i % 3 == 0) {
            buffer.consume(1);
            expected.erase(0, 1);
        }
        ASSERT_EQ(buffer.view(), expected);
    }
}

TEST(InputBuffer, releasesOnlyWhenEmpty)
{
    InputBuffer buffer;
    put(buffer, "abc");
    buffer.release();
    EXPECT_EQ(buffer.view(), "abc");
    buffer.consume(3);
    EXPECT_TRUE(buffer.empty());
    buffer.release();
    EXPECT_TRUE(buffer.view().empty());
    put(buffer, "d");
    EXPECT_EQ(buffer.view(), "d");
}

}
