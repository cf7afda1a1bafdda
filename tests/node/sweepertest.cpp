// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/sweeper.h"

#include "store/unlinkstore.h"
#include "testcontext.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace std::chrono_literals;

namespace
{

class SweeperTest : public testing::Test
{
protected:
    SweeperTest()
    {
        context.clock().set(Clock().now() + 2 * hour); // what is written now lies there for two hours
        due = context.clock().now() + 1000;
        context.files().write(file, "old").value();
        context.write<bool>([this](store::Tx &tx) -> Result<bool> {
            SPIRULA_CHECK(store::UnlinkStore(tx.connection()).add(files::MediaFiles::toText(file), due));
            return true;
        });
    }
    bool isThere() { return fs::exists(context.files().locate(file).value()); }
    void sweep()
    {
        context.run([this] { return node::sweepOnTheWay(*context); });
    }

    static constexpr WallTime hour = 3600 * 1000;
    test::TestContext context;
    const files::MediaPath file{files::Shelf::hls, Uuid::random(), "old.m3u8"};
    WallTime due = 0;
};

TEST_F(SweeperTest, AReplacedFileStaysUntilItsTime)
{
    sweep();
    EXPECT_TRUE(isThere());
    context.clock().set(due);
    sweep();
    EXPECT_FALSE(isThere());
}

TEST_F(SweeperTest, AStartTakesItAway)
{
    context.run([this] { return node::sweepLeftovers(*context); });
    EXPECT_FALSE(isThere());
}

}
