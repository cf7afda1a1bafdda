// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homevideo.h"

#include "wire/capture.h"
#include "wire/golden.h"
#include "wire/home/homeerror.h"
#include "wire/home/homeevent.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

model::Job failedJob()
{
    model::Job job;
    job.id = 12;
    job.type = model::JobType::prepareQuality;
    job.videoId = 1;
    job.state = model::JobState::failed;
    job.priority = 50;
    job.attempts = 3;
    job.progress = 421;
    job.step = "preparing 480";
    job.errorCode = "toolFailed";
    job.errorParameters = R"({"tool":"ffmpeg","reason":"exit 1"})";
    job.errorDetail = "Conversion failed!";
    job.runAt = capture::time("2026-11-23T01:00:00.000Z");
    job.createdAt = capture::time("2026-11-23T00:55:00.000Z");
    job.updatedAt = capture::time("2026-11-23T00:56:00.000Z");
    return job;
}

HomeVideo sample()
{
    model::VideoDetails details = capture::testPattern();
    details.video.sourceFile = "0c1b178c.mkv";
    details.video.sourceName = "my clip.mkv";
    details.video.nextSourceFile = "9f4b.mkv";
    details.video.sourceBytes = 5;
    details.video.draft = true;
    details.video.publishAt = capture::time("2027-01-01T18:00:00.000Z");
    details.video.deletedAt = 4;
    const Uuid uuid = details.video.uuid;
    return homeVideo(capture::context(), details, {homeJob(failedJob(), uuid, details.video.name, {})},
                     98'765'432);
}

std::string field(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("field"));
}

}

TEST(HomeVideo, IsAsReviewed)
{
    golden::expectSame(capture::fixture("home-video.json"), encode(sample()),
                       {{"jobs[0].error.message"}, {}});
}

TEST(HomeVideo, ComesBack)
{
    const HomeVideo video = sample();
    EXPECT_TRUE(video.hasOriginal);
    EXPECT_EQ(video.video.sourceFile, "");
    EXPECT_EQ(video.video.nextSourceFile, "");
    EXPECT_EQ(video.video.sourceBytes, 0);
    EXPECT_EQ(video.video.deletedAt, 0);
    EXPECT_EQ(video.files.size(), 8u);
    EXPECT_EQ(decodeHomeVideo(encode(video)).value(), video);
    HomeVideo bare;
    bare.video.uuid = video.video.uuid;
    EXPECT_EQ(decodeHomeVideo(encode(bare)).value(), bare);
    model::Page<HomeVideo> page;
    page.total = 17;
    page.rows = {video, bare};
    EXPECT_EQ(decodeHomeVideos(encode(page)).value(), page);
}

TEST(HomeVideo, BrokenAnswersNameTheMember)
{
    EXPECT_EQ(field(decodeHomeVideo("{}")), "uuid");
    const std::string start = R"({"uuid":"a0a50196-f37f-41ae-946b-ca207b646f2a")";
    EXPECT_EQ(field(decodeHomeVideo(start + R"(,"privacy":"secret"})")), "privacy");
    EXPECT_EQ(field(decodeHomeVideo(start + R"(,"files":[{},{"kind":"x"}]})")), "files[1].kind");
    EXPECT_EQ(field(decodeHomeVideo(start + R"(,"jobs":[{"id":1,"error":{}}]})")), "jobs[0].error.code");
    EXPECT_EQ(field(decodeHomeVideo(start + R"(,"createdAt":"soon"})")), "createdAt");
    EXPECT_TRUE(decodeHomeVideo(start + R"(,"ofALaterVersion":{"x":[1]},"thumbnailUrl":null})"));
    EXPECT_EQ(decodeHomeVideo(start + R"(,"size":)").error().code, ErrorCode::protocol);
    EXPECT_EQ(field(decodeHomeVideos(R"({"total":1})")), "data");
}

TEST(HomeJob, ComesBackWithItsError)
{
    const HomeJob job = homeJob(failedJob(), capture::testPattern().video.uuid, "Test", {});
    ASSERT_TRUE(job.error);
    EXPECT_EQ(job.error->code, ErrorCode::toolFailed);
    EXPECT_EQ(job.error->parameter("tool"), "ffmpeg");
    EXPECT_EQ(decodeHomeJob(encode(job)).value(), job);
    model::Job plain;
    plain.id = 1;
    plain.type = model::JobType::probeEncoders;
    const HomeJob without = homeJob(plain, std::nullopt, "", {});
    EXPECT_FALSE(without.error);
    EXPECT_EQ(decodeHomeJob(encode(without)).value(), without);
    model::Page<HomeJob> page;
    page.total = 2;
    page.rows = {job, without};
    EXPECT_EQ(decodeHomeJobs(encode(page)).value(), page);
    EXPECT_EQ(field(decodeHomeJob(R"({"id":1,"type":"x"})")), "type");
    EXPECT_EQ(field(decodeHomeJob(R"({"id":1,"progress":1001})")), "progress");
}

TEST(HomeJob, EveryTypeAndStateHasItsWord)
{
    for (int type = 1; type <= 9; ++type) {
        for (int state = 1; state <= 6; ++state) {
            HomeJob job;
            job.type = static_cast<model::JobType>(type);
            job.state = static_cast<model::JobState>(state);
            EXPECT_EQ(decodeHomeJob(encode(job)).value(), job) << type << state;
        }
    }
}

TEST(HomeJob, ProgressComesBack)
{
    HomeProgress progress;
    progress.job = 12;
    progress.video = capture::testPattern().video.uuid;
    progress.progress = 500;
    progress.step = "preparing 720";
    progress.speed = 3.75;
    progress.secondsLeft = 12;
    EXPECT_EQ(encode(progress),
              R"({"job":12,"video":"a0a50196-f37f-41ae-946b-ca207b646f2a","progress":500,)"
              R"("step":"preparing 720","speed":3.75,"secondsLeft":12})");
    EXPECT_EQ(decodeHomeProgress(encode(progress)).value(), progress);
    EXPECT_EQ(decodeHomeProgress(encode(HomeProgress())).value(), HomeProgress());
    EXPECT_EQ(field(decodeHomeProgress("{}")), "job");
}

TEST(HomeJob, QueryComesBack)
{
    JobQuery query{5, 50, model::JobState::failed, capture::testPattern().video.uuid};
    EXPECT_EQ(writeJobQuery(query),
              "start=5&count=50&state=failed&video=a0a50196-f37f-41ae-946b-ca207b646f2a");
    EXPECT_EQ(parseJobQuery(
                  {{"start", "5"}, {"count", "50"}, {"state", "failed"}, {"video", "kQxVi7RHNLU6zhq9CHMygL"}})
                  .value(),
              query);
    for (const auto &[key, value] : std::vector<std::pair<std::string, std::string>>{{"count", "0"},
                                                                                     {"count", "101"},
                                                                                     {"start", "-1"},
                                                                                     {"state", "x"},
                                                                                     {"video", "x"},
                                                                                     {"other", "1"}}) {
        const auto result = parseJobQuery({{key, value}});
        EXPECT_EQ(field(result), key) << value;
    }
}

TEST(HomeError, ComesBackWithoutItsDetail)
{
    const Error error(ErrorCode::diskFull, {{"needed", "100"}, {"free", "5"}}, "write: ENOSPC");
    const std::string text = encodeHomeError(error);
    EXPECT_EQ(text.find("ENOSPC"), std::string::npos);
    EXPECT_NE(text.find("\"message\":\""), std::string::npos);
    const Error back = decodeHomeError(text);
    EXPECT_EQ(back.code, error.code);
    EXPECT_EQ(back.parameters, error.parameters);
    EXPECT_EQ(decodeHomeError("<html>").code, ErrorCode::protocol);
    EXPECT_EQ(decodeHomeError("{}").code, ErrorCode::protocol);
    EXPECT_EQ(decodeErrorParameters(encodeErrorParameters(error)), error.parameters);
    EXPECT_TRUE(decodeErrorParameters("").empty());
}

TEST(HomeEvent, ComesBack)
{
    model::Event event{7, "video.changed", "a0a50196-f37f-41ae-946b-ca207b646f2a",
                       R"({"name":"x","ratio":1.5})", capture::time("2026-11-23T00:55:00.000Z")};
    EXPECT_EQ(encode(event),
              R"({"sequence":7,"type":"video.changed","key":"a0a50196-f37f-41ae-946b-ca207b646f2a",)"
              R"("at":"2026-11-23T00:55:00.000Z","body":{"name":"x","ratio":1.5}})");
    EXPECT_EQ(decodeEvent(encode(event)).value(), event);
    event.body.clear();
    EXPECT_EQ(decodeEvent(encode(event))->body, "{}");
    EXPECT_EQ(field(decodeEvent(R"({"type":"x","body":[]})")), "body");
    EXPECT_EQ(field(decodeEvent("{}")), "type");
}

}
