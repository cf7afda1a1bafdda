// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videofilter.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

using model::JobState;
using model::JobType;

wire::HomeJob job(std::int64_t id, JobType type, JobState state)
{
    wire::HomeJob job;
    job.id = id;
    job.type = type;
    job.state = state;
    return job;
}

TEST(VideoRow, ShowsTheJobThatMakesItPlayableAndWhatFailed)
{
    wire::HomeVideo video;
    video.jobs = {job(1, JobType::prepareQuality, JobState::running)};
    EXPECT_FALSE(videoRow(video).job); // further qualities are quiet
    video.jobs = {job(1, JobType::prepareQuality, JobState::failed)};
    EXPECT_TRUE(videoRow(video).failed());
    video.jobs.push_back(job(2, JobType::prepareFirst, JobState::running));
    EXPECT_TRUE(videoRow(video).preparing());
}

TEST(VideoRow, ProgressNeverGoesBackAndOnlyOfItsJob)
{
    VideoRow row;
    row.job = job(2, JobType::prepareFirst, JobState::waiting);
    EXPECT_TRUE(takeProgress(row, {.job = 2, .progress = 420}));
    EXPECT_EQ(row.job->progress, 420);
    EXPECT_FALSE(takeProgress(row, {.job = 2, .progress = 400}));
    EXPECT_FALSE(takeProgress(row, {.job = 3, .progress = 900}));
    EXPECT_EQ(row.job->progress, 420);
}

TEST(VideoRow, AJobThatIsOverLeavesTheRow)
{
    VideoRow row;
    EXPECT_TRUE(takeJob(row, job(2, JobType::prepareFirst, JobState::running)));
    EXPECT_FALSE(takeJob(row, job(3, JobType::prepareQuality, JobState::done)));
    EXPECT_TRUE(takeJob(row, job(2, JobType::prepareFirst, JobState::done)));
    EXPECT_FALSE(row.job);
}

TEST(VideoFilter, LetsThroughWhatItsPillSays)
{
    VideoRow open, secret, draft;
    secret.privacy = model::Privacy::password;
    draft.draft = true;
    VideoFilter filter;
    EXPECT_TRUE(filter.matches(draft));
    filter.show = VideoFilter::Show::everyone;
    EXPECT_TRUE(filter.matches(open));
    EXPECT_FALSE(filter.matches(secret));
    EXPECT_FALSE(filter.matches(draft));
    filter.show = VideoFilter::Show::link;
    EXPECT_TRUE(filter.matches(secret));
    filter.show = VideoFilter::Show::drafts;
    EXPECT_TRUE(filter.matches(draft));
    EXPECT_FALSE(filter.matches(open));
}

TEST(VideoFilter, EveryWordHasToBeInTitleTextOrTags)
{
    wire::HomeVideo video;
    video.video.name = "Rome in May";
    video.video.tags = {"holiday"};
    VideoFilter filter;
    filter.words = QStringLiteral("HOLIDAY rome");
    EXPECT_TRUE(filter.matches(videoRow(video)));
    filter.words = QStringLiteral("rome june");
    EXPECT_FALSE(filter.matches(videoRow(video)));
}

TEST(VideoFilter, AsksTheNodeForTheSame)
{
    VideoFilter filter;
    filter.show = VideoFilter::Show::onlyMe;
    filter.sort = VideoFilter::Sort::biggest;
    const model::VideoQuery query = filter.query(200, 100);
    EXPECT_TRUE(query.ownerSees);
    EXPECT_EQ(query.start, 200);
    EXPECT_EQ(query.sort, "-size");
    EXPECT_EQ(query.draft, std::optional(false));
    EXPECT_EQ(query.privacies, std::vector{model::Privacy::onlyMe});
}

}
}
