// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/videolookup.h"

#include "node/testcontext.h"

#include <gtest/gtest.h>

#include <optional>

using namespace spirula;
using namespace spirula::node;

namespace
{

class VideoLookupTest : public ::testing::Test
{
protected:
    test::TestContext context;

    /// Why it is not found; nothing = it is.
    std::optional<ErrorCode> look(const VideoId &id)
    {
        const auto found = context.run(
            [&]() -> Task<Result<wire::VideoRow>> { co_return co_await readVideo(*context, id); });
        return found ? std::nullopt : std::optional(found.error().code);
    }
};

}

TEST_F(VideoLookupTest, ANumberFindsOnlyWhatIsListed)
{
    for (const auto privacy : {model::Privacy::everyone, model::Privacy::unlisted, model::Privacy::password,
                               model::Privacy::onlyMe}) {
        const auto video = context.addVideo(privacy);
        EXPECT_EQ(look(video.uuid), std::nullopt) << "who may see it is for the gate to say";
        EXPECT_EQ(look(video.id),
                  privacy == model::Privacy::everyone ? std::nullopt : std::optional(ErrorCode::notFound));
    }
    EXPECT_EQ(look(std::int64_t(4711)), ErrorCode::notFound);
}
