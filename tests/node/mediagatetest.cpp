// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/mediagate.h"

#include "crypto/password.h"
#include "node/actions/updatevideo.h"
#include "node/testcontext.h"
#include "store/passwordstore.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <optional>
#include <thread>
#include <vector>

using namespace spirula;
using namespace spirula::node;

namespace
{

/// A hash of "sesame" with the least that Argon2id can cost.
constexpr auto cheapSesame
    = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$rqYuyOVL4mBJpHJiObp9qozb2mcE4sTaDuDNEgTCzDQ";

class MediaGateTest : public ::testing::Test
{
protected:
    test::TestContext context;
    MediaGate gate{*context};

    /// What is said to somebody; nothing = come in.
    std::optional<ErrorCode> admit(const model::Video &video, Credentials credentials, AccessTo what)
    {
        const auto result = context.run([&]() -> Task<Result<void>> {
            co_return co_await gate.admit(MediaGate::ownerOf(video), credentials, what);
        });
        return result ? std::nullopt : std::optional(result.error().code);
    }
    /// One that the password of that hash opens.
    model::Video addWithPassword(const std::string &hash = cheapSesame)
    {
        auto video = context.addVideo(model::Privacy::password);
        context.write<std::int64_t>([&](store::Tx &tx) -> Result<std::int64_t> {
            return store::PasswordStore(tx.connection()).add(video.id, hash, tx.now());
        });
        return video;
    }
    void changePrivacy(model::Video video, model::Privacy privacy)
    {
        video.privacy = privacy;
        context.write<std::int64_t>([&](store::Tx &tx) -> Result<std::int64_t> {
            SPIRULA_CHECK(store::VideoStore(tx.connection()).update(video));
            return std::int64_t(0);
        });
    }
    std::string makeToken(const model::Video &video)
    {
        return context
            .run([&]() -> Task<Result<FileToken>> {
                co_return co_await gate.makeToken(MediaGate::ownerOf(video));
            })
            .value()
            .token;
    }
};

Credentials withPassword(std::string password, std::string address = "192.0.2.1")
{
    return {std::move(password), {}, std::move(address)};
}

Credentials withToken(std::string token) { return {{}, std::move(token), "192.0.2.1"}; }

}

TEST_F(MediaGateTest, PublicAndUnlistedAreOpen)
{
    for (const auto privacy : {model::Privacy::everyone, model::Privacy::unlisted}) {
        const auto video = context.addVideo(privacy);
        for (const auto what : {AccessTo::page, AccessTo::metadata, AccessTo::files}) {
            EXPECT_EQ(admit(video, {}, what), std::nullopt);
        }
    }
}

TEST_F(MediaGateTest, WhatIsNotReadyHasOnlyAPage)
{
    const auto video = context.addVideo(model::Privacy::everyone, model::VideoState::toTranscode);
    EXPECT_EQ(admit(video, {}, AccessTo::page), std::nullopt);
    EXPECT_EQ(admit(video, {}, AccessTo::metadata), ErrorCode::notFound);
    EXPECT_EQ(admit(video, {}, AccessTo::files), ErrorCode::notFound);
}

TEST_F(MediaGateTest, PrivateIsNotThere)
{
    const auto video = context.addVideo(model::Privacy::onlyMe);
    for (const auto what : {AccessTo::page, AccessTo::metadata, AccessTo::files}) {
        EXPECT_EQ(admit(video, {}, what), ErrorCode::notFound);
        EXPECT_EQ(admit(video, withPassword("guess"), what), ErrorCode::notFound);
        EXPECT_EQ(admit(video, withToken("guess"), what), ErrorCode::notFound);
    }
}

TEST_F(MediaGateTest, PasswordOpensAndIsRemembered)
{
    const auto video = addWithPassword(crypto::hashPassword("sesame").value());
    EXPECT_EQ(admit(video, {}, AccessTo::metadata), ErrorCode::passwordRequired);
    EXPECT_EQ(admit(video, withPassword("wrong"), AccessTo::metadata), ErrorCode::wrongPassword);
    EXPECT_EQ(admit(video, withPassword(std::string(10'000, 'x')), AccessTo::metadata),
              ErrorCode::wrongPassword);
    EXPECT_EQ(admit(video, withPassword("sesame"), AccessTo::files), std::nullopt);
    // What was right once is compared without the slow hash, until the video changes.
    context.write<std::int64_t>([&](store::Tx &tx) -> Result<std::int64_t> {
        SPIRULA_CHECK(store::PasswordStore(tx.connection()).removeAll(video.id));
        return std::int64_t(0);
    });
    EXPECT_EQ(admit(video, withPassword("sesame"), AccessTo::files), std::nullopt);
    gate.forget(video.uuid);
    EXPECT_EQ(admit(video, withPassword("sesame"), AccessTo::files), ErrorCode::wrongPassword);
}

TEST_F(MediaGateTest, GuessesAreCountedPerVisitorAndVideo)
{
    const auto video = addWithPassword();
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(admit(video, withPassword("guess " + std::to_string(i)), AccessTo::metadata),
                  ErrorCode::wrongPassword);
    }
    EXPECT_EQ(admit(video, withPassword("sesame"), AccessTo::metadata), ErrorCode::tooMany);
    EXPECT_EQ(admit(video, withPassword("sesame", "198.51.100.7"), AccessTo::metadata), std::nullopt);
    const auto other = addWithPassword();
    EXPECT_EQ(admit(other, withPassword("wrong"), AccessTo::metadata), ErrorCode::wrongPassword);
}

TEST_F(MediaGateTest, RightPasswordsDoNotUseUpGuesses)
{
    const auto video = addWithPassword();
    for (int i = 0; i < 15; ++i) {
        gate.forgetAll();
        EXPECT_EQ(admit(video, withPassword("sesame"), AccessTo::metadata), std::nullopt);
    }
}

TEST_F(MediaGateTest, TokensOpenTheFilesOfTheirVideoForEightHours)
{
    const auto video = addWithPassword();
    const auto other = addWithPassword();
    const std::string token = makeToken(video);
    EXPECT_EQ(admit(video, withToken(token), AccessTo::files), std::nullopt);
    EXPECT_EQ(admit(video, withToken(token), AccessTo::metadata), ErrorCode::passwordRequired);
    EXPECT_EQ(admit(other, withToken(token), AccessTo::files), ErrorCode::passwordRequired);
    EXPECT_EQ(admit(video, withToken("wrong"), AccessTo::files), ErrorCode::passwordRequired);
    EXPECT_EQ(admit(video, withToken(std::string(10'000, 'x')), AccessTo::files),
              ErrorCode::passwordRequired);
    context.clock().advance(std::chrono::hours(8) + std::chrono::seconds(1));
    gate.forgetAll();
    EXPECT_EQ(admit(video, withToken(token), AccessTo::files), ErrorCode::passwordRequired);
}

TEST_F(MediaGateTest, TokensOpenNothingThatIsForNobodyNow)
{
    auto video = addWithPassword();
    const std::string token = makeToken(video);
    EXPECT_EQ(admit(video, withToken(token), AccessTo::files), std::nullopt);
    video.privacy = model::Privacy::onlyMe;
    EXPECT_EQ(admit(video, withToken(token), AccessTo::files), ErrorCode::notFound) << "remembered or not";
    gate.forgetAll();
    EXPECT_EQ(admit(video, withToken(token), AccessTo::files), ErrorCode::notFound);
}

TEST_F(MediaGateTest, TokensEndWhenWhoMayWatchChanges)
{
    const auto video = addWithPassword();
    const std::string token = makeToken(video);
    for (const auto privacy : {model::Privacy::onlyMe, model::Privacy::password}) {
        VideoChange change;
        change.privacy = privacy;
        const auto changed = context.run([&]() -> Task<Result<model::Video>> {
            co_return co_await updateVideo(*context, video.uuid, change);
        });
        ASSERT_TRUE(changed);
    }
    gate.forgetAll();
    EXPECT_EQ(admit(video, withPassword("sesame"), AccessTo::files), std::nullopt) << "the password stays";
    EXPECT_EQ(admit(video, withToken(token), AccessTo::files), ErrorCode::passwordRequired);
}

TEST_F(MediaGateTest, GuessesAreCountedPerVideoTooButNotAgainstItsGuests)
{
    const auto video = addWithPassword();
    const std::string guest = "198.51.100.200";
    EXPECT_EQ(admit(video, withPassword("sesame", guest), AccessTo::metadata), std::nullopt);
    int wrong = 0;
    while (wrong < 1000
           && admit(video, withPassword("guess", "203.0.113." + std::to_string(wrong)), AccessTo::metadata)
               == ErrorCode::wrongPassword) {
        ++wrong;
    }
    EXPECT_EQ(wrong, 100);
    gate.forgetAll();
    EXPECT_EQ(admit(video, withPassword("sesame", "203.0.113.7"), AccessTo::metadata), ErrorCode::tooMany);
    EXPECT_EQ(admit(video, withPassword("sesame", guest), AccessTo::metadata), std::nullopt);
    const auto other = addWithPassword();
    EXPECT_EQ(admit(other, withPassword("wrong", "203.0.113.7"), AccessTo::metadata),
              ErrorCode::wrongPassword);
}

TEST_F(MediaGateTest, GuessesLeaveThePoolToOthers)
{
    const auto video = addWithPassword(crypto::hashPassword("sesame").value());
    constexpr int guesses = 8;
    std::atomic<int> ended = 0;
    std::vector<std::future<void>> guessing;
    for (int i = 0; i < guesses; ++i) {
        guessing.push_back(asio::co_spawn((*context).apiLoop,
                                          [&, i]() -> Task<void> {
                                              co_await gate.admit(
                                                  MediaGate::ownerOf(video),
                                                  withPassword("wrong", "192.0.2." + std::to_string(i)),
                                                  AccessTo::metadata);
                                              ++ended;
                                          },
                                          asio::use_future));
    }
    while (ended == 0) {
        std::this_thread::yield();
    }
    std::promise<int> endedMeanwhile;
    asio::post((*context).pool, [&] { endedMeanwhile.set_value(ended); });
    EXPECT_LT(endedMeanwhile.get_future().get(), guesses / 2) << "all threads are busy with passwords";
    for (auto &one : guessing) {
        one.get();
    }
}

TEST_F(MediaGateTest, OwnersOfFilesAreKeptUntilTheVideoChanges)
{
    auto video = context.addVideo(model::Privacy::everyone);
    const auto owner = [&] {
        return context.run([&]() -> Task<Result<store::FileOwner>> {
            co_return co_await gate.owner(test::TestContext::fileName(video));
        });
    };
    EXPECT_EQ(owner().value().privacy, model::Privacy::everyone);
    changePrivacy(video, model::Privacy::onlyMe);
    EXPECT_EQ(owner().value().privacy, model::Privacy::everyone) << "no read for each range";
    gate.forget(video.uuid);
    EXPECT_EQ(owner().value().privacy, model::Privacy::onlyMe);
    const auto nobody = context.run([&]() -> Task<Result<store::FileOwner>> {
        co_return co_await gate.owner(std::string("nobody.mp4"));
    });
    EXPECT_EQ(nobody.error().code, ErrorCode::notFound);
}

TEST_F(MediaGateTest, WhatWasReadBeforeAChangeIsNotKeptAfterIt)
{
    auto video = context.addVideo(model::Privacy::everyone);
    const auto owner = context.run([&]() -> Task<Result<store::FileOwner>> {
        auto reading = gate.owner(test::TestContext::fileName(video));
        // The change comes while the database is being read.
        asio::post((*context).apiLoop, [&] { gate.forget(video.uuid); });
        co_return co_await std::move(reading);
    });
    EXPECT_EQ(owner.value().privacy, model::Privacy::everyone);
    changePrivacy(video, model::Privacy::onlyMe);
    const auto again = context.run([&]() -> Task<Result<store::FileOwner>> {
        co_return co_await gate.owner(test::TestContext::fileName(video));
    });
    EXPECT_EQ(again.value().privacy, model::Privacy::onlyMe);
}
