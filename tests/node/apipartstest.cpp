// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/apierror.h"
#include "node/api/attempts.h"
#include "node/api/boundedmap.h"
#include "node/api/ownlink.h"
#include "node/api/pagesite.h"
#include "node/api/videolookup.h"
#include "node/home/homeguard.h"
#include "node/testcontext.h"

#include <gtest/gtest.h>

#include <thread>

using namespace spirula;
using namespace spirula::node;

TEST(ApiParts, ADeletedVideoDoesNotTakeTheViewsOfOthersAlong)
{
    test::TestContext context;
    const auto hidden = context.addVideo(model::Privacy::everyone); // comes first
    const auto gone = context.addVideo(model::Privacy::everyone);
    const auto seen = context.addVideo(model::Privacy::everyone);
    auto parts = context.run([&]() -> Task<Parts> { co_return makeParts(*context); });
    context.run([&]() -> Task<void> {
        for (const auto &video : {hidden, gone, seen}) {
            for (const int second : {0, 20}) {
                parts->views->watched({video.id, video.durationMs, "192.0.2.1", second, false},
                                      SteadyClock::now());
            }
        }
        co_return;
    });
    context.write<bool>([&](store::Tx &tx) -> Result<bool> {
        store::VideoStore videos(tx.connection());
        auto deleted = hidden;
        deleted.deletedAt = tx.now();
        SPIRULA_CHECK(videos.update(deleted));
        SPIRULA_CHECK(videos.remove(gone.id));
        return true;
    });
    context.run([&]() -> Task<void> {
        context->events.stop(); // what was watched is written now
        co_return;
    });
    const auto viewsOf = [&](const model::Video &video) {
        return context.write<std::int64_t>([&](store::Tx &tx) -> Result<std::int64_t> {
            SPIRULA_TRY(const auto row, store::VideoStore(tx.connection()).find(video.id));
            return row.views;
        });
    };
    const auto deadline = SteadyClock::now() + std::chrono::seconds(5);
    while (viewsOf(seen) == 0 && SteadyClock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_EQ(viewsOf(seen), 1);
    context.run([&]() -> Task<void> {
        parts.reset();
        co_return;
    });
}

TEST(ApiError, EveryCodeHasAStatusOfItsKind)
{
    EXPECT_EQ(httpStatus(ErrorCode::notFound), 404);
    EXPECT_EQ(httpStatus(ErrorCode::passwordRequired), 401);
    EXPECT_EQ(httpStatus(ErrorCode::wrongPassword), 403);
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
        const int status = httpStatus(static_cast<ErrorCode>(code));
        EXPECT_GE(status, 400) << name(static_cast<ErrorCode>(code));
        EXPECT_LT(status, 600);
    }
}

TEST(ApiError, DetailStaysInside)
{
    const auto response = problemResponse(Error(ErrorCode::internal, {}, "secret detail"), "/api/v1/x");
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(std::get<std::string>(response.body).find("secret"), std::string::npos);
    const auto slow = problemResponse(Error(ErrorCode::tooMany, {{"retryAfter", "7"}}), "/x");
    EXPECT_EQ(slow.headers.get("Retry-After"), "7");
}

TEST(Attempts, WindowAndSuccess)
{
    Attempts attempts(2, std::chrono::seconds(10));
    const SteadyClock::time_point start{};
    EXPECT_EQ(attempts.begin("a", start), 0);
    EXPECT_EQ(attempts.begin("a", start), 0);
    EXPECT_EQ(attempts.begin("a", start + std::chrono::seconds(4)), 6);
    EXPECT_EQ(attempts.begin("b", start), 0);
    attempts.succeeded("a");
    EXPECT_EQ(attempts.begin("a", start + std::chrono::seconds(4)), 0);
    EXPECT_GT(attempts.begin("a", start + std::chrono::seconds(4)), 0);
    EXPECT_EQ(attempts.begin("a", start + std::chrono::seconds(10)), 0);
}

TEST(Attempts, MemoryIsBounded)
{
    Attempts attempts(1, std::chrono::seconds(10));
    for (int i = 0; i < 20'000; ++i) {
        EXPECT_EQ(attempts.begin(std::to_string(i), {}), 0);
    }
    EXPECT_GT(attempts.begin("19999", {}), 0);
}

TEST(BoundedMap, ForgetsTheOldestHalf)
{
    BoundedMap<int> map(100);
    for (int i = 0; i < 1000; ++i) {
        map.set(std::to_string(i), i);
        ASSERT_LE(map.size(), 100U);
        ASSERT_NE(map.find("0"), nullptr) << "what is used stays";
    }
    EXPECT_EQ(*map.find("999"), 999);
    EXPECT_EQ(map.find("500"), nullptr);
    map.erase("999");
    EXPECT_EQ(map.find("999"), nullptr);
}

TEST(OwnLink, FormsOfOneVideo)
{
    const std::string site = "https://example.org";
    const Uuid uuid = Uuid::random();
    for (const auto &path : {"/w/" + uuid.toShort(), "/videos/watch/" + uuid.toString(),
                             "/videos/embed/" + uuid.toString() + "?autoplay=1",
                             "/w/" + uuid.toShort() + "#t=1", "/w/" + uuid.toShort() + ";threadId=1"}) {
        EXPECT_EQ(videoOfLink(site, site + path), uuid) << path;
    }
    EXPECT_FALSE(videoOfLink(site, "https://example.org.evil.example/w/" + uuid.toShort()));
    EXPECT_FALSE(videoOfLink(site, site + "/w/"));
    EXPECT_FALSE(videoOfLink(site, site + "/w/" + uuid.toShort() + "/more"));
    EXPECT_FALSE(videoOfLink(site, "cats"));
}

TEST(VideoLookup, ThreeWaysToNameAVideo)
{
    const Uuid uuid = Uuid::random();
    EXPECT_EQ(parseVideoId("17").value(), VideoId(std::int64_t(17)));
    EXPECT_EQ(parseVideoId(uuid.toString()).value(), VideoId(uuid));
    EXPECT_EQ(parseVideoId(uuid.toShort()).value(), VideoId(uuid));
    for (const char *text : {"", "0", "-1", "notanid", "99999999999999999999", "1 "}) {
        EXPECT_EQ(parseVideoId(text).error().code, ErrorCode::invalidInput) << text;
    }
}

TEST(PageSite, PictureOfAnActor)
{
    const auto image
        = [](int width) { return model::ActorImage{width, width, std::to_string(width) + ".jpg", 0, 0}; };
    EXPECT_EQ(imagePath({image(1500), image(600), image(120), image(48)}, "avatars"),
              "/lazy-static/avatars/120.jpg");
    EXPECT_EQ(imagePath({image(48), image(600)}, "avatars"), "/lazy-static/avatars/600.jpg");
    EXPECT_EQ(imagePath({image(32), image(48)}, "avatars"), "/lazy-static/avatars/48.jpg");
    EXPECT_EQ(imagePath({}, "avatars"), "");
}

TEST(HomeGuard, OnlyTheOwnersProgramsOfThisMachine)
{
    const auto status = [](std::vector<std::pair<std::string, std::string>> fields) {
        net::Request request;
        for (auto &[field, value] : fields) {
            request.headers.add(field, value);
        }
        const auto refused = checkHomeRequest(request, "secret");
        return refused ? refused->status : 200;
    };
    const std::pair<std::string, std::string> host("Host", "127.0.0.1:4711");
    const std::pair<std::string, std::string> token("Authorization", "Bearer secret");
    EXPECT_EQ(status({host, token}), 200);
    EXPECT_EQ(status({{"Host", "localhost:4711"}, token}), 200);
    EXPECT_EQ(status({host}), 401);
    EXPECT_EQ(status({host, {"Authorization", "Bearer secreT"}}), 401);
    EXPECT_EQ(status({host, {"Authorization", "Bearer secret2"}}), 401);
    EXPECT_EQ(status({host, {"Authorization", "secret"}}), 401);
    EXPECT_EQ(status({{"Host", "evil.example:4711"}, token}), 403);
    EXPECT_EQ(status({token}), 403);
    EXPECT_EQ(status({host, token, {"Origin", "http://evil.example"}}), 403);
    EXPECT_EQ(status({host, token, {"Origin", "http://127.0.0.1:4711"}}), 200);
}
