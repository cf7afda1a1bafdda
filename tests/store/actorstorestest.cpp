// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/accountstore.h"
#include "store/channelstore.h"
#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

class ActorStoresTest : public StoreTest
{
protected:
    ActorStoresTest()
        : accounts(*connection)
        , channels(*connection)
    {
    }
    AccountStore accounts;
    ChannelStore channels;
};

TEST_F(ActorStoresTest, accountsComeBack)
{
    model::Account account = someAccount();
    account.avatars = {{48, 48, "small.png", 1, 2}, {120, 120, "large.png", 3, 4}};
    account.id = accounts.insert(account).value();
    EXPECT_EQ(accounts.find(account.id).value(), account);
    EXPECT_EQ(accounts.findByName("OWNER").value(), account);
    EXPECT_EQ(accounts.list().value(), std::vector<model::Account>{account});

    model::Account changed = account;
    changed.name = "cannot";
    changed.displayName = "New";
    changed.description = "";
    changed.followersCount = 9;
    changed.updatedAt = 999;
    changed.createdAt = 1;
    changed.avatars = {{48, 48, "new.png", 5, 6}};
    ASSERT_TRUE(accounts.update(changed));
    changed.name = account.name;
    changed.createdAt = account.createdAt;
    EXPECT_EQ(accounts.find(account.id).value(), changed);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM actorImage"), 1);
}

TEST_F(ActorStoresTest, channelsComeBack)
{
    const std::int64_t accountId = accounts.insert(someAccount()).value();
    model::Channel channel = someChannel(accountId);
    channel.avatars = {{48, 48, "a.png", 1, 2}};
    channel.banners = {{1920, 317, "b.jpg", 3, 4}};
    channel.id = channels.insert(channel).value();
    EXPECT_EQ(channels.find(channel.id).value(), channel);
    EXPECT_EQ(channels.findByName("Owner_Channel").value(), channel);

    model::Channel changed = channel;
    changed.displayName = "New";
    changed.support = "";
    changed.avatars.clear();
    changed.updatedAt = 999;
    ASSERT_TRUE(channels.update(changed));
    EXPECT_EQ(channels.find(channel.id).value(), changed);

    model::Channel second = someChannel(accountId);
    second.name = "second";
    second.id = channels.insert(second).value();
    EXPECT_EQ(channels.list().value(), (std::vector<model::Channel>{changed, second}));
    EXPECT_EQ(channels.list(accountId).value().size(), 2U);
    EXPECT_EQ(channels.list(accountId + 1).value().size(), 0U);
    ASSERT_TRUE(channels.remove(second.id));
    EXPECT_EQ(channels.find(second.id).error().code, ErrorCode::notFound);
}

TEST_F(ActorStoresTest, namesAreOneSpace)
{
    const std::int64_t accountId = accounts.insert(someAccount()).value();
    model::Account other = someAccount();
    other.name = "Owner";
    EXPECT_EQ(accounts.insert(other).error().code, ErrorCode::conflict);
    model::Channel channel = someChannel(accountId);
    channel.name = "OWNER";
    EXPECT_EQ(channels.insert(channel).error().parameter("reason"), "nameTaken");
    channel.name = "free";
    channels.insert(channel).value();
    other.name = "Free";
    EXPECT_EQ(accounts.insert(other).error().code, ErrorCode::conflict);
}

TEST_F(ActorStoresTest, aHandleChangesOnlyToAFreeOne)
{
    const std::int64_t accountId = accounts.insert(someAccount()).value();
    model::Channel channel = someChannel(accountId);
    channel.name = "films";
    const std::int64_t channelId = channels.insert(channel).value();
    EXPECT_EQ(channels.rename(channelId, "Owner").error().code, ErrorCode::conflict);
    ASSERT_TRUE(channels.rename(channelId, "cinema"));
    EXPECT_EQ(channels.findByName("cinema").value().id, channelId);
    ASSERT_TRUE(accounts.rename(accountId, "films"));
    EXPECT_EQ(accounts.find(accountId).value().name, "films");
    EXPECT_EQ(accounts.rename(99, "nobody").error().code, ErrorCode::notFound);
}

TEST_F(ActorStoresTest, unknownOnesAreNotFound)
{
    EXPECT_EQ(accounts.find(5).error().code, ErrorCode::notFound);
    EXPECT_EQ(accounts.findByName("x").error().parameter("what"), "account");
    EXPECT_EQ(accounts.update(someAccount()).error().code, ErrorCode::notFound);
    EXPECT_EQ(channels.find(5).error().parameter("what"), "channel");
    EXPECT_EQ(channels.findByName("x").error().code, ErrorCode::notFound);
    EXPECT_EQ(channels.update(someChannel(1)).error().code, ErrorCode::notFound);
    EXPECT_EQ(channels.remove(5).error().code, ErrorCode::notFound);
    EXPECT_EQ(channels.insert(someChannel(77)).error().code, ErrorCode::conflict); // no such account
}

TEST_F(ActorStoresTest, aChannelWithVideosStays)
{
    const std::int64_t channelId = insertChannel(*connection);
    insertVideo(*connection, channelId);
    EXPECT_EQ(channels.remove(channelId).error().code, ErrorCode::conflict);
    EXPECT_TRUE(channels.find(channelId));
}

}

}
