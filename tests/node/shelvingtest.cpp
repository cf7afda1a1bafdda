// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/shelving.h"

#include "node/videoform.h"
#include "store/jobstore.h"
#include "testcontext.h"

#include <gtest/gtest.h>

using namespace spirula;

namespace
{

class ShelvingTest : public testing::Test
{
protected:
    /// How many jobs for new torrents follow when `change` happens to the video while its files are shelved.
    std::int64_t torrentJobsAfter(const std::function<void(model::Video &)> &change)
    {
        model::VideoDetails details;
        details.video = context.addVideo(model::Privacy::everyone);
        const CancelledFlag cancelled = false;
        const node::Shelved shelved
            = node::shelve(context.files(), node::restContext(*context), details, {}, cancelled).value();
        model::Video now = details.video;
        change(now);
        return context.write<std::int64_t>([&](store::Tx &tx) -> Result<std::int64_t> {
            SPIRULA_CHECK(node::commitShelved(tx, *context, now, shelved));
            store::JobQuery query;
            query.videoId = now.id;
            query.types = {model::JobType::makeTorrents};
            return store::JobStore(tx.connection()).count(query);
        });
    }
    test::TestContext context;
};

TEST_F(ShelvingTest, TorrentsThatAreTrueStay)
{
    EXPECT_EQ(torrentJobsAfter([](model::Video &video) { video.description = "New words"; }), 0);
    EXPECT_EQ(torrentJobsAfter([](model::Video &video) { video.privacy = model::Privacy::unlisted; }), 0);
}

TEST_F(ShelvingTest, TorrentsOfAnOldTitleOrPrivacyOrAddressAreMadeAnew)
{
    EXPECT_EQ(torrentJobsAfter([](model::Video &video) { video.name = "Renamed"; }), 1);
    EXPECT_EQ(torrentJobsAfter([](model::Video &video) { video.privacy = model::Privacy::onlyMe; }), 1);
    EXPECT_EQ(torrentJobsAfter([this](model::Video &) {
                  node::Identity identity = context->identity.get();
                  identity.publicUrl = "https://new.example";
                  context->identity.set(identity);
              }),
              1);
}

}
